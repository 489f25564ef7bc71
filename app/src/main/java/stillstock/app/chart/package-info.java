/**
 * The chart kit: drawings on a canvas with hover values, saved as PNG or SVG, their numbers as a table. Start at
 * {@link stillstock.app.chart.ChartPane}, which shows an {@link stillstock.app.chart.XyChart} or a
 * {@link stillstock.app.chart.BarChart}.
 */
package stillstock.app.chart;
