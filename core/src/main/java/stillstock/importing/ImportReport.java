package stillstock.importing;

import java.util.List;

/**
 * What was read, what was wrong, and whether the result can be used.
 *
 * @param files one entry a file and table
 * @param problems row problems in order of reading, at most {@link #KEPT_PROBLEMS} of each file and cause; the counts
 *     in {@code files} are exact
 * @param rejects every rejected row
 * @param notes things worth knowing that are no row's fault ("no inventory file: stock levels are unknown; ...")
 * @param unusable why there is no snapshot and what to do, one line; empty where there is one
 * @param rejectLimitExceeded true where the share of rejected rows of a table exceeds the limit
 */
public record ImportReport(
        List<FileReport> files,
        List<RowProblem> problems,
        List<RejectedRow> rejects,
        List<String> notes,
        String unusable,
        boolean rejectLimitExceeded) {
    /** Row problems kept in full for each file and cause. */
    public static final int KEPT_PROBLEMS = 1000;

    /** Copies its lists. */
    public ImportReport {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
        rejects = List.copyOf(rejects);
        notes = List.copyOf(notes);
    }

    /** Rows read in all files. */
    public long read() {
        return files.stream().mapToLong(FileReport::read).sum();
    }

    /** Rows rejected in all files. */
    public long rejected() {
        return files.stream().mapToLong(FileReport::rejected).sum();
    }

    /** Rows repaired in all files. */
    public long repaired() {
        return files.stream().mapToLong(FileReport::repaired).sum();
    }
}
