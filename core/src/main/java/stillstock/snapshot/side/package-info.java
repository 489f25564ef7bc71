/** What the smaller tables hold, a record a row. */
package stillstock.snapshot.side;
