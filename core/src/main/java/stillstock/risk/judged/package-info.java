/** What models said of a window they had not seen, row by row, beside what came to pass. */
package stillstock.risk.judged;
