/** Judges rankings on baskets that were not learned from. */
package stillstock.recommend.evaluate;
