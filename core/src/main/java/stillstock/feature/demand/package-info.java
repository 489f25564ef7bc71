/** Features of a product's own rows: its demand, stock, prices, returns and visits. */
package stillstock.feature.demand;
