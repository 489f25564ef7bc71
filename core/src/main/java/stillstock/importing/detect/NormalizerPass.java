package stillstock.importing.detect;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVPrinter;
import stillstock.importing.csv.TolerantCsvReader;
import stillstock.job.JobContext;

/** One pass over the records of a file: each is an aside, a row, a mended row, a reject or a row of a further table. */
final class NormalizerPass {
    private static final int ROWS_A_CHECK = 4096;
    private static final int SHOWN = 4000;

    private final Dialect dialect;
    private final RowMender mender;
    private final CSVPrinter table;
    private final CSVPrinter rejects;
    private final FurtherTables further;
    private final Set<String> names;
    private final List<NormalizedFile.Repair> repairs = new ArrayList<>();
    private long accepted;
    private long repaired;
    private long rejected;
    private long read;
    private long asides;

    NormalizerPass(DialectDetector.Found found, CSVPrinter table, CSVPrinter rejects, FurtherTables further) {
        this.dialect = found.dialect();
        this.mender = new RowMender(dialect, found.shapes());
        this.table = table;
        this.rejects = rejects;
        this.further = further;
        this.names = new HashSet<>(dialect.columns());
    }

    void run(TolerantCsvReader reader, JobContext job) throws IOException {
        rejects.printRecord("line", "cause", "text");
        if (!dialect.columns().isEmpty()) {
            table.printRecord(dialect.columns());
        }
        long rows = 0;
        while (reader.next(dialect.fields())) {
            if ((read + asides) % ROWS_A_CHECK == 0) {
                job.checkCancelled();
            }
            if (HeaderFinder.isComment(reader.record(), dialect.commentPrefix())) {
                asides++;
            } else if (rows++ < dialect.preambleRows() + dialect.headerRows()) {
                asides++;
            } else {
                row(reader);
            }
        }
    }

    private void row(TolerantCsvReader reader) throws IOException {
        List<String> fields = new ArrayList<>(reader.size());
        for (int i = 0; i < Math.min(reader.size(), TolerantCsvReader.MAX_FIELDS); i++) {
            fields.add(reader.raw(i));
        }
        if (isHeaderAgain(fields)) {
            further.begin(fields);
            return;
        }
        if (further.begun() && fields.size() == further.fields() && !reader.broken()) {
            further.row(fields);
            return;
        }
        read++;
        boolean fits = fields.size() == dialect.fields() && !reader.tooLong() && !further.begun();
        if (fits && (reader.strict() || reader.nul())) {
            table.printRecord(fields);
            if (reader.nul()) {
                repair(reader.line(), "NUL characters were left out");
            } else {
                accepted++;
            }
            return;
        }
        Optional<RowMender.Mended> mended = reader.tooLong() || further.begun()
                ? Optional.empty()
                : mender.mend(reader.record(), fields, reader.strict());
        boolean asItStands = fits && !reader.broken() && !reader.mended();
        if (asItStands && (mended.isEmpty() || mended.get().fields().equals(fields))) {
            table.printRecord(fields);
            accepted++;
        } else if (mended.isPresent()) {
            table.printRecord(mended.get().fields());
            repair(reader.line(), mended.get().repair());
        } else {
            reject(reader, fields.size());
        }
    }

    private void repair(long line, String what) {
        repaired++;
        if (repairs.size() < NormalizedFile.KEPT_REPAIRS) {
            repairs.add(new NormalizedFile.Repair(line, what));
        }
    }

    private void reject(TolerantCsvReader reader, int fields) throws IOException {
        rejected++;
        String text = reader.record();
        rejects.printRecord(
                reader.line(), cause(reader, fields), text.length() > SHOWN ? text.substring(0, SHOWN) : text);
    }

    private String cause(TolerantCsvReader reader, int fields) {
        if (reader.tooLong()) {
            return "the row is too long";
        }
        int expected = further.begun() ? further.fields() : dialect.fields();
        if (fields != expected) {
            return "the row has " + fields + " fields, the table " + expected;
        }
        return "the quotation marks do not match, and more than one way to read them looks right";
    }

    /** True where a row consists of the names of columns: another table begins. */
    private boolean isHeaderAgain(List<String> fields) {
        if (names.size() < 2 || fields.size() < 2) {
            return false;
        }
        Set<String> distinct = new HashSet<>(fields);
        return distinct.size() == fields.size()
                && fields.size() * 2 > dialect.columns().size()
                && names.containsAll(distinct);
    }

    NormalizedFile result(List<Path> files) {
        return new NormalizedFile(dialect, read, accepted, repaired, rejected, asides, further.rows(), repairs, files);
    }
}
