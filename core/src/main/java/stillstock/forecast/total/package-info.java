/** What the steps of a forecast add up to, with bands. */
package stillstock.forecast.total;
