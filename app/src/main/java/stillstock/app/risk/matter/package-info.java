/** What matters to the model over all products. */
package stillstock.app.risk.matter;
