/** Metrics and splits in time; pure functions, NaN where a metric is not defined. */
package stillstock.evaluate;
