/** Results as files that other people open: CSV, XLSX and an offline HTML report. */
package stillstock.export;
