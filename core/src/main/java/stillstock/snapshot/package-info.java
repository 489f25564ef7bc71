/**
 * The imported data in memory: columnar, immutable, ids coded as ints, the rows of one product contiguous and in
 * order of date. Everything computed reads a {@link stillstock.snapshot.Snapshot}; nothing writes one but its builder.
 */
package stillstock.snapshot;
