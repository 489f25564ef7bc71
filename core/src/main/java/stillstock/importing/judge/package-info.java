/** What becomes of a row: its values under a mapping, the gate against far dates, the counts and the causes. */
package stillstock.importing.judge;
