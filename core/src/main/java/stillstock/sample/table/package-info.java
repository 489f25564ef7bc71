/** Where simulated rows go: CSV files or one SQLite file. */
package stillstock.sample.table;
