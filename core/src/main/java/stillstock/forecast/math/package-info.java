/** Numerical tools that several methods use: minimising, small systems, lag polynomials. */
package stillstock.forecast.math;
