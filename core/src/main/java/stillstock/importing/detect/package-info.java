/** Finds out how a text table is written, mends what can be mended for sure, and writes it as plain CSV. */
package stillstock.importing.detect;
