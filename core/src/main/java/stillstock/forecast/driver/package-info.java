/** Promotions, list prices and holidays in the forecasts of products: learned, tested, applied. */
package stillstock.forecast.driver;
