/** Methods for demand with gaps: Croston and its corrections, TSB, aggregation over time. */
package stillstock.forecast.intermittent;
