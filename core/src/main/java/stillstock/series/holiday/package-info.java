/** Holidays: by the rules of a country and as the data lists them. */
package stillstock.series.holiday;
