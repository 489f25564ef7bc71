/** What the filter boxes of a table's columns understand. */
package stillstock.app.table.filter;
