/** A mapping's columns, joins and filters tied to the columns of one open table. */
package stillstock.importing.bind;
