/** Forecasts a person changed, and whether that helped. */
package stillstock.forecast.override;
