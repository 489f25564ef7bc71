/** Seasonal ARIMA: exact likelihood, automatic choice of the order, forecasts with bands. */
package stillstock.forecast.arima;
