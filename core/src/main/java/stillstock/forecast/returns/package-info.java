/** What comes back of what was sold: when, how much, and how sure that is. */
package stillstock.forecast.returns;
