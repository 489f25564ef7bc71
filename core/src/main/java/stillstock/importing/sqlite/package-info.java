/** SQLite files, treated as hostile until shown otherwise: read-only, hardened, checked before they are believed. */
package stillstock.importing.sqlite;
