package stillstock.importing.detect.plain;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVPrinter;
import stillstock.importing.csv.LineOffsets;
import stillstock.importing.detect.Dialect;
import stillstock.importing.detect.TableRecords;
import stillstock.importing.row.RecordKind;
import stillstock.job.JobContext;

/** One pass over the records of a file: each goes to the table, to the rejects or to a further table, or is an aside. */
final class NormalizerPass {
    private static final int ROWS_A_CHECK = 4096;
    private static final int SHOWN = 4000;

    private final Dialect dialect;
    private final CSVPrinter table;
    private final CSVPrinter rejects;
    private final FurtherTables further;
    private final LineOffsets offsets;
    private final List<NormalizedFile.Repair> repairs = new ArrayList<>();
    private final long[] counts = new long[RecordKind.values().length];

    NormalizerPass(Dialect dialect, CSVPrinter table, CSVPrinter rejects, FurtherTables further, LineOffsets offsets) {
        this.offsets = offsets;
        this.dialect = dialect;
        this.table = table;
        this.rejects = rejects;
        this.further = further;
    }

    void run(TableRecords records, JobContext job) throws IOException {
        rejects.printRecord("line", "byte_offset", "column", "cause", "text");
        if (!dialect.columns().isEmpty()) {
            table.printRecord(dialect.columns());
        }
        for (long n = 0; records.next(); n++) {
            if (n % ROWS_A_CHECK == 0) {
                job.checkCancelled();
            }
            counts[records.kind().ordinal()]++;
            write(records);
        }
    }

    private void write(TableRecords records) throws IOException {
        switch (records.kind()) {
            case PREAMBLE, HEADER, COMMENT, FOOTER -> {
                // counted, and no data
            }
            case FURTHER_HEADER -> further.begin(records.fields());
            case FURTHER_ROW -> further.row(records.fields());
            case ROW -> table.printRecord(records.fields());
            case REPAIRED -> {
                table.printRecord(records.fields());
                if (repairs.size() < NormalizedFile.KEPT_REPAIRS) {
                    repairs.add(new NormalizedFile.Repair(records.line(), records.repair()));
                }
            }
            case REJECTED -> {
                String text = records.record();
                rejects.printRecord(
                        records.line(),
                        offsets.of(records.line()),
                        records.faultyColumn(),
                        records.cause(),
                        text.length() > SHOWN ? text.substring(0, SHOWN) : text);
            }
        }
    }

    private long count(RecordKind kind) {
        return counts[kind.ordinal()];
    }

    NormalizedFile result(List<Path> files) {
        long footer = count(RecordKind.FOOTER);
        return new NormalizedFile(
                dialect,
                count(RecordKind.ROW) + count(RecordKind.REPAIRED) + count(RecordKind.REJECTED),
                count(RecordKind.ROW),
                count(RecordKind.REPAIRED),
                count(RecordKind.REJECTED),
                count(RecordKind.PREAMBLE) + count(RecordKind.HEADER) + count(RecordKind.COMMENT) + footer,
                footer,
                further.rows(),
                repairs,
                files);
    }
}
