/** Columns as bytes: little-endian numbers, UTF-8 texts, a checksum over all. */
package stillstock.snapshot.store;
