/** What an import says of itself, as files. */
package stillstock.importing.report;
