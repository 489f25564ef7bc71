/** What was found in the data, and the score that sums it up. */
package stillstock.quality.finding;
