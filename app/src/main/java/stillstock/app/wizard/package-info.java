/** The import wizard: what the files are, how each column is read, what an import would take. Nothing is kept until Open. */
package stillstock.app.wizard;
