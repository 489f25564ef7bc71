/** Files and databases become a snapshot; no row is lost on the way. */
package stillstock.importing;
