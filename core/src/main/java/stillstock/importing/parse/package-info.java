/** Texts become numbers and days, quickly and without guessing. */
package stillstock.importing.parse;
