/** What is known of the selected product, at the right of every screen. */
package stillstock.app.inspector;
