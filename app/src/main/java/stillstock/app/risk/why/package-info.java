/** One product: why it scores so, what would change it, and what became of products like it. */
package stillstock.app.risk.why;
