/** What of a forecast deserves a look. */
package stillstock.forecast.alert;
