package stillstock.importing.judge;

import stillstock.importing.FileReport;
import stillstock.snapshot.TableName;

/** Counts the rows of one file and table while it is read. */
public final class Tally {
    private final String file;
    private final TableName table;
    private final String sha256;
    private long read;
    private long accepted;
    private long repaired;
    private long rejected;
    private long filtered;

    public Tally(String file, TableName table, String sha256) {
        this.file = file;
        this.table = table;
        this.sha256 = sha256;
    }

    public String file() {
        return file;
    }

    public void read() {
        read++;
    }

    public void accept() {
        accepted++;
    }

    public void filter() {
        accepted++;
        filtered++;
    }

    public void repair() {
        repaired++;
    }

    public void reject() {
        rejected++;
    }

    public FileReport report() {
        return new FileReport(file, table, read, accepted, repaired, rejected, filtered, sha256);
    }
}
