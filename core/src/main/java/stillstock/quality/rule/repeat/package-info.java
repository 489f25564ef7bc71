/** Periods of sales that are there twice. */
package stillstock.quality.rule.repeat;
