/** A project in one SQLite file: sources, mapping, settings, scenarios and notes; every save is one transaction. */
package stillstock.workspace;
