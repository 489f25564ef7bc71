/** The shop day by day: prices, orders, stock, returns and page traffic, written as they happen. */
package stillstock.sample.shop;
