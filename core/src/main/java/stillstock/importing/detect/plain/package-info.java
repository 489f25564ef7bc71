/** Writes a text table of any kind as plain CSV, with its unreadable rows and further tables apart. */
package stillstock.importing.detect.plain;
