/** Forecasts made of several methods' forecasts. */
package stillstock.forecast.combine;
