/** How the methods did on a product, which is in force, and how its history is read. */
package stillstock.app.forecast.method;
