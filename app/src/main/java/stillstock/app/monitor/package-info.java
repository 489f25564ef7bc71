/** The Monitor screen: whether the model behind the scores still holds. */
package stillstock.app.monitor;
