/** What groups of products and the whole will sell, in figures that add up. */
package stillstock.app.forecast.level;
