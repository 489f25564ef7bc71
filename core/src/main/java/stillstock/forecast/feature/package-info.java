/** What a series is like, in numbers without a unit, for choosing among methods. */
package stillstock.forecast.feature;
