/** The Forecast screen: what will sell and come back, with bands, and how far to trust it. */
package stillstock.app.forecast;
