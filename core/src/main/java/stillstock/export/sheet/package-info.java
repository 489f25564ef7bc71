/** The sheet people act on: pairings with prices and reasons, a place for decisions, and the way back. */
package stillstock.export.sheet;
