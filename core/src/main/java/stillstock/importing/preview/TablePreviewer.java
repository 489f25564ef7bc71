package stillstock.importing.preview;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import stillstock.importing.row.HeldRow;
import stillstock.importing.row.RecordKind;
import stillstock.importing.row.RecordSource;
import stillstock.importing.row.SourceFormat;
import stillstock.importing.row.TableSet;
import stillstock.importing.row.UnusableInputException;
import stillstock.importing.type.TableTyper;
import stillstock.job.JobContext;

/**
 * Reads all records of a table once: how many there are of each kind, what the columns hold by all rows, what stands first
 * and last, and which rows were mended or rejected. Stateless and safe for several threads.
 */
public final class TablePreviewer {
    /** Mended and rejected rows kept. */
    public static final int PROBLEMS = 1000;
    /** Records of the footer kept. */
    public static final int FOOTER = 100;

    private static final int ROWS_A_STEP = 4096;

    /**
     * Reads a table.
     *
     * @param said what the user says of how it is written; the rest is detected
     * @param rows how many of its first records to keep
     * @throws UnusableInputException where it is no table
     * @throws IOException where it cannot be read
     */
    public TablePreview preview(TableSet tables, String name, SourceFormat said, int rows, JobContext job)
            throws IOException, UnusableInputException {
        Kept first = new Kept(rows);
        Kept problems = new Kept(PROBLEMS);
        Deque<HeldRow> footer = new ArrayDeque<>();
        long[] byKind = new long[RecordKind.values().length];
        try (RecordSource records = tables.openRecords(name, said, false)) {
            TableTyper typer = TableTyper.of(records);
            for (long n = 0; records.next(); n++) {
                if (n % ROWS_A_STEP == 0) {
                    job.checkCancelled();
                    job.step((long) (1000 * records.share()), 1000);
                }
                RecordKind kind = records.kind();
                byKind[kind.ordinal()]++;
                first.offer(records);
                if (kind == RecordKind.REPAIRED || kind == RecordKind.REJECTED) {
                    problems.offer(records);
                }
                if (kind == RecordKind.FOOTER) {
                    footer.add(new HeldRow(records));
                    if (footer.size() > FOOTER) {
                        footer.poll();
                    }
                }
                if (records.isRow() && kind != RecordKind.REJECTED) {
                    typer.accept(records);
                }
            }
            Map<RecordKind, Long> counts = new EnumMap<>(RecordKind.class);
            for (RecordKind kind : RecordKind.values()) {
                counts.put(kind, byKind[kind.ordinal()]);
            }
            job.step(1, 1);
            return new TablePreview(
                    name, records.found(), typer.types(), first.rows, problems.rows, List.copyOf(footer), counts);
        }
    }

    /** Some records; monstrous ones are not worth more memory than others. */
    private static final class Kept {
        private static final long CHARACTERS = 8L << 20;
        /** What a field takes beside its characters, in characters. */
        private static final int FIELD = 30;

        private final List<HeldRow> rows = new ArrayList<>();
        private final int most;
        private long characters;

        Kept(int most) {
            this.most = most;
        }

        void offer(RecordSource record) {
            if (rows.size() < most && characters < CHARACTERS) {
                HeldRow row = new HeldRow(record);
                rows.add(row);
                characters += 2L * row.record().length() + FIELD * (long) row.size();
            }
        }
    }
}
