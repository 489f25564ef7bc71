/** One import from an input to a snapshot. */
package stillstock.importing.run;
