/** Takes judged rows into the snapshot, one loader a canonical table. */
package stillstock.importing.load;
