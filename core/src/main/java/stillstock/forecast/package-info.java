/** Forecasts of sales and returns with bands, and how far to trust them. */
package stillstock.forecast;
