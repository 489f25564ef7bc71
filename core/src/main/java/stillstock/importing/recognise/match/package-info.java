/** Matches the columns of a foreign table to those of a canonical one, and finds out which tables join which. */
package stillstock.importing.recognise.match;
