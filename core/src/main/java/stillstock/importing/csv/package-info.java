/** Delimited text files, read tolerantly: one bad row never costs another. */
package stillstock.importing.csv;
