/** Bands that hold their share: tests of a model's residuals, and errors pooled over like series where they fail. */
package stillstock.forecast.band;
