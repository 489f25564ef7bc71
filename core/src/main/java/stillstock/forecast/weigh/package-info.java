/** Weights of methods learned from the features of series. */
package stillstock.forecast.weigh;
