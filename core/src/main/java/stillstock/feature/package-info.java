/** What is known of each product as of a day, as numbers for the risk models, and the label of what came to pass. */
package stillstock.feature;
