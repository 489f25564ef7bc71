/** Trend, season and remainder of a regular series. */
package stillstock.series.decompose;
