/** What would sell at another price or on promotion. */
package stillstock.app.forecast.whatif;
