/** What is known ahead to move demand: the setting, and what is said of it beside a forecast. */
package stillstock.forecast.known;
