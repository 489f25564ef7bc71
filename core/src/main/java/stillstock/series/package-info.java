/** Demand as regular time series: calendar, missing values, seasonality, tests. */
package stillstock.series;
