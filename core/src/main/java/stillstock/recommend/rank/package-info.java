/** Ranks the pairs of an index under weights and limits, and says why. */
package stillstock.recommend.rank;
