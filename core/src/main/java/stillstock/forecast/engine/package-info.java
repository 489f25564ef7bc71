/** Chooses a method a product by rolling-origin error and forecasts all products. */
package stillstock.forecast.engine;
