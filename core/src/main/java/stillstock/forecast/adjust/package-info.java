/** Histories freed of known effects, and forecasts given them back. */
package stillstock.forecast.adjust;
