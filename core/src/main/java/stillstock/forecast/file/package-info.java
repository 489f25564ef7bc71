/** The engine alone, from a file of series to a file of forecasts. */
package stillstock.forecast.file;
