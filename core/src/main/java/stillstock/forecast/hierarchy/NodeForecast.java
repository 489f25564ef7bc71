package stillstock.forecast.hierarchy;

import stillstock.forecast.Forecast;
import stillstock.series.DemandSeries;

/**
 * What a product, a group or the whole is expected to sell, in figures that add up.
 *
 * @param node its number in the tree
 * @param history what was sold
 * @param forecast adds up with those of the other nodes; its fitted values are its own method's
 * @param alone what its own method expects, before anything had to add up
 */
public record NodeForecast(int node, DemandSeries history, Forecast forecast, Forecast alone) {}
