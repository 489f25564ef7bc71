package stillstock.workspace.cache;

/**
 * A file that a snapshot was read from.
 *
 * @param name relative to the source
 * @param size bytes
 * @param modifiedMs last change, milliseconds since 1970
 * @param hash of the content, see {@link Fingerprint}
 */
record InputFile(String name, long size, long modifiedMs, String hash) {}
