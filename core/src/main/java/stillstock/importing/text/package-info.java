/** Text files as tables of rows: detection, tolerant reading and mending in one reader. */
package stillstock.importing.text;
