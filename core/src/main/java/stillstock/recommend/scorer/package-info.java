/** The grounds for a pair, one object each: 0..1, NaN where unknown. */
package stillstock.recommend.scorer;
