/** Fitting an ARIMA model of a given order, and its forecasts. */
package stillstock.forecast.arima.model;
