/** Parsed snapshots kept beside their sources' fingerprints, so that a file opened before opens at once. */
package stillstock.workspace.cache;
