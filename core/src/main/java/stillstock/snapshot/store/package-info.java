/** A snapshot as bytes and back: little-endian columns, UTF-8 texts, a checksum over all. */
package stillstock.snapshot.store;
