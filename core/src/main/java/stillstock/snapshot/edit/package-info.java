/** Changed copies of a snapshot. */
package stillstock.snapshot.edit;
