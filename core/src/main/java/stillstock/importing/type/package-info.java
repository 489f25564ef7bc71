/** What the columns of a text table hold, decided over all rows: numbers, dates, yes and no, or text. */
package stillstock.importing.type;
