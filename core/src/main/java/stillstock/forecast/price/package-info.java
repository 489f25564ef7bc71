/** What price and promotion do to demand, and forecasts under other prices. */
package stillstock.forecast.price;
