/** What every kind of input looks like to the importer: tables of text rows, each with its place and its faults. */
package stillstock.importing.row;
