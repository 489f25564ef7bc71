/** What would have to be different for a product's score to fall below a threshold, verified by scoring it again. */
package stillstock.risk.whatif;
