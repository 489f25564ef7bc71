/** Statistics of a regular series: correlation, tests for unit roots, transformations. */
package stillstock.series.stat;
