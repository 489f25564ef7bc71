/** The rows of one product, its group and the shop looked back upon from a day: what features are worked out from. */
package stillstock.feature.history;
