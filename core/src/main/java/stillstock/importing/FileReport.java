package stillstock.importing;

import stillstock.snapshot.TableName;

/**
 * What became of one input file or SQLite table. Always {@code read == accepted + repaired + rejected}.
 *
 * @param file as the user named it
 * @param table the canonical table it fed
 * @param read data rows read, headers and blank lines not counted
 * @param accepted rows taken as they stood, with those that a filter of the mapping left out
 * @param repaired rows taken after a repair
 * @param rejected rows not taken
 * @param filtered of the accepted rows those that the mapping's filter left out on purpose
 * @param sha256 hash of the file's bytes, lower-case hex
 */
public record FileReport(
        String file,
        TableName table,
        long read,
        long accepted,
        long repaired,
        long rejected,
        long filtered,
        String sha256) {
    /** Checks that no row was lost. */
    public FileReport {
        if (read != accepted + repaired + rejected) {
            throw new IllegalStateException(file + ": rows read (" + read + ") must equal accepted (" + accepted
                    + ") + repaired (" + repaired + ") + rejected (" + rejected + ")");
        }
    }
}
