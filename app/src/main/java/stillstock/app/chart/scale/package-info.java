/** Scales, ticks, short numbers and text widths: what charts measure with. */
package stillstock.app.chart.scale;
