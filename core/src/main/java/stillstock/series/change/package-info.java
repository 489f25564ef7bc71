/** Where a series changed: levels that moved, values that stick out, demand that stopped. */
package stillstock.series.change;
