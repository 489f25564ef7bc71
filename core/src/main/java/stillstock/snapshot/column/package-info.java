/** Growing columns, texts as codes, and the order of rows by product and day. */
package stillstock.snapshot.column;
