/** Features and their values in an analyst's words. */
package stillstock.risk.words;
