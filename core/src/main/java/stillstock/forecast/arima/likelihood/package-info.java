/** The exact Gaussian likelihood of an ARIMA model, with and without missing values. */
package stillstock.forecast.arima.likelihood;
