/** The offline proof: would the pairings have been bought, beside what rivals would have shown. */
package stillstock.recommend.proof;
