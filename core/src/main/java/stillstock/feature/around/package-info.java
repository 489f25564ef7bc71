/** Features of what is around a product: its buyers, neighbours, suppliers and the world outside. */
package stillstock.feature.around;
