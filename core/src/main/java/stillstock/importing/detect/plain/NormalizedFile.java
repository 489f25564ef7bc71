package stillstock.importing.detect.plain;

import java.nio.file.Path;
import java.util.List;
import stillstock.importing.detect.Dialect;

/**
 * What became of a text table. The rows of all kinds add up to the records of the file.
 *
 * @param dialect how it is written
 * @param read data rows of the first table, {@code accepted + repaired + rejected}
 * @param accepted rows as they stood
 * @param repaired rows that were mended for sure
 * @param rejected rows that could not be, in the rejects file
 * @param asides rows that are no data: preamble, header, comments, footer
 * @param footerRows of them those after the table
 * @param furtherTables rows of each further table in the same file, its header included
 * @param repairs the first repairs, with their lines
 * @param files what was written: the table, its rejects, its dialect, further tables
 */
public record NormalizedFile(
        Dialect dialect,
        long read,
        long accepted,
        long repaired,
        long rejected,
        long asides,
        long footerRows,
        List<Long> furtherTables,
        List<Repair> repairs,
        List<Path> files) {
    /** Repairs kept in full. */
    public static final int KEPT_REPAIRS = 1000;

    /**
     * What was done to a row.
     *
     * @param line of its first character, from 1
     */
    public record Repair(long line, String what) {}

    /** Checks that no row was lost. */
    public NormalizedFile {
        if (read != accepted + repaired + rejected) {
            throw new IllegalStateException("rows read (" + read + ") must equal accepted (" + accepted
                    + ") + repaired (" + repaired + ") + rejected (" + rejected + ")");
        }
        furtherTables = List.copyOf(furtherTables);
        repairs = List.copyOf(repairs);
        files = List.copyOf(files);
    }
}
