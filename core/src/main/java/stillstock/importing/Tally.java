package stillstock.importing;

import stillstock.snapshot.TableName;

/** Counts the rows of one file and table while it is read. */
final class Tally {
    private final String file;
    private final TableName table;
    private final String sha256;
    private long read;
    private long accepted;
    private long repaired;
    private long rejected;
    private long filtered;

    Tally(String file, TableName table, String sha256) {
        this.file = file;
        this.table = table;
        this.sha256 = sha256;
    }

    String file() {
        return file;
    }

    void read() {
        read++;
    }

    void accept() {
        accepted++;
    }

    void filter() {
        accepted++;
        filtered++;
    }

    void repair() {
        repaired++;
    }

    void reject() {
        rejected++;
    }

    FileReport report() {
        return new FileReport(file, table, read, accepted, repaired, rejected, filtered, sha256);
    }
}
