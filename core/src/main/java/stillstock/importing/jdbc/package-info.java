/** Any database by URL and driver jar: read-only, and only the queries that are shown. */
package stillstock.importing.jdbc;
