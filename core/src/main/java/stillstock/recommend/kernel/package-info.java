/** Small tools of hot loops: counts, sums and the best few of many. */
package stillstock.recommend.kernel;
