/** The checks: each a look at one side of the data. */
package stillstock.quality.check;
