/** Named mappings: kept in a folder, found again by the columns of the files they were made for. */
package stillstock.importing.library;
