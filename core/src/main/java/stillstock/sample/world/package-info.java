/** What is fixed before the first day: the range and its fate, the customers, the market, places and suppliers. */
package stillstock.sample.world;
