/** The methods any other has to beat: last value, last season, mean. */
package stillstock.forecast.baseline;
