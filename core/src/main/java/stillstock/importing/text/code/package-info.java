/** The distinct texts of a column by number. */
package stillstock.importing.text.code;
