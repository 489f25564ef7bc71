/** Cleaning steps: each a record that makes a changed copy of a snapshot and says what it touched. */
package stillstock.quality.step;
