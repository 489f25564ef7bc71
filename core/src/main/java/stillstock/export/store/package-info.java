/** Where whole tables are written to: CSV files or one SQLite file; and a snapshot as such. */
package stillstock.export.store;
