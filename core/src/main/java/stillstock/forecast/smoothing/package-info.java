/** Exponential smoothing in its state-space form, and the theta method. */
package stillstock.forecast.smoothing;
