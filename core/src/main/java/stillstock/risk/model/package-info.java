/** Ways of scoring products, learned or plain, behind one interface. */
package stillstock.risk.model;
