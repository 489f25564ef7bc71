/** Forecasts of products, subcategories, categories, departments and the whole that add up. */
package stillstock.forecast.hierarchy;
