/** One boosted model over all products at once. */
package stillstock.forecast.global;
