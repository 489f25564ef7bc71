/** Why products score as they do, what would change it, and what became of products like them. */
package stillstock.risk.explain;
