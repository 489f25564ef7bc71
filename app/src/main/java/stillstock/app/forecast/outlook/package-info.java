/** What the Forecast screen shows of a product and of all products, and the background work that makes it. */
package stillstock.app.forecast.outlook;
