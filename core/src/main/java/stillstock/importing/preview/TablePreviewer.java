package stillstock.importing.preview;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stillstock.importing.csv.TextInput;
import stillstock.importing.detect.DialectOverrides;
import stillstock.importing.detect.FoundTable;
import stillstock.importing.detect.TableRecords;
import stillstock.importing.row.RecordKind;
import stillstock.importing.row.UnusableInputException;
import stillstock.importing.type.ColumnType;
import stillstock.importing.type.TableTyper;
import stillstock.job.JobContext;

/**
 * Shows what a text table will look like: finds out how it is written, reads all of it once and keeps the first records.
 * With other {@link DialectOverrides} it is to be asked again. Stateless and safe for several threads.
 */
public final class TablePreviewer {
    /** Mended and rejected rows kept. */
    public static final int PROBLEMS = 1000;

    private static final int ROWS_A_STEP = 4096;
    private static final int RAW = 2000;
    /** Characters kept of the first records and of the problems; monstrous records are not worth more. */
    private static final long CHARACTERS = 8L << 20;
    /** What a field takes beside its characters, in characters. */
    private static final int FIELD = 30;

    /**
     * Reads a file.
     *
     * @param said what the user says of it; the rest is detected
     * @param rows how many of its first records to keep
     * @throws UnusableInputException where it is no text table
     * @throws IOException where it cannot be read
     */
    public TablePreview preview(Path file, DialectOverrides said, int rows, JobContext job)
            throws IOException, UnusableInputException {
        return preview(TextInput.in(file).get(0), said, rows, job);
    }

    /** The same for a table that may be packed; {@link TextInput#in} lists those of a file. */
    public TablePreview preview(TextInput input, DialectOverrides said, int rows, JobContext job)
            throws IOException, UnusableInputException {
        FoundTable found = FoundTable.of(input, said);
        TableTyper typer = new TableTyper(found.dialect().names());
        List<PreviewRow> first = new ArrayList<>();
        List<PreviewRow> problems = new ArrayList<>();
        Map<RecordKind, Long> counts = new EnumMap<>(RecordKind.class);
        long[] kept = new long[2];
        long[] byKind = new long[RecordKind.values().length];
        try (TableRecords records = found.records()) {
            for (long n = 0; records.next(); n++) {
                if (n % ROWS_A_STEP == 0) {
                    job.checkCancelled();
                    job.step((long) (1000 * records.share(found.scan().bytes())), 1000);
                }
                RecordKind kind = records.kind();
                byKind[kind.ordinal()]++;
                if (first.size() < rows && kept[0] < CHARACTERS) {
                    first.add(row(records));
                    kept[0] += records.characters() + FIELD * (long) records.size();
                }
                boolean problem = kind == RecordKind.REPAIRED || kind == RecordKind.REJECTED;
                if (problem && problems.size() < PROBLEMS && kept[1] < CHARACTERS) {
                    problems.add(row(records));
                    kept[1] += records.characters() + FIELD * (long) records.size();
                }
                learn(records, typer);
            }
        }
        for (RecordKind kind : RecordKind.values()) {
            counts.put(kind, byKind[kind.ordinal()]);
        }
        List<ColumnType> types = typer.types();
        first.replaceAll(row -> read(row, types));
        problems.replaceAll(row -> read(row, types));
        job.step(1, 1);
        return new TablePreview(input.name(), found.dialect(), types, first, problems, counts);
    }

    private static void learn(TableRecords records, TableTyper typer) {
        boolean taken = records.kind() == RecordKind.ROW || records.kind() == RecordKind.REPAIRED;
        for (int i = 0; taken && i < typer.size(); i++) {
            typer.column(i).accept(records.text(i), records.line());
        }
    }

    private static PreviewRow row(TableRecords records) {
        String raw = records.record();
        List<String> fields = records.fields();
        return new PreviewRow(
                records.line(),
                records.kind(),
                raw.length() > RAW ? raw.substring(0, RAW) : raw,
                fields,
                fields,
                List.of(),
                records.repair() + records.cause());
    }

    private static PreviewRow read(PreviewRow row, List<ColumnType> types) {
        if (row.kind() != RecordKind.ROW && row.kind() != RecordKind.REPAIRED) {
            return row;
        }
        List<String> read = new ArrayList<>();
        List<Integer> unread = new ArrayList<>();
        for (int i = 0; i < row.fields().size(); i++) {
            String field = row.fields().get(i);
            Optional<String> value = i < types.size() ? types.get(i).read(field) : Optional.of(field);
            if (value.isEmpty()) {
                unread.add(i);
            }
            read.add(value.orElse(field));
        }
        return new PreviewRow(row.line(), row.kind(), row.raw(), row.fields(), read, unread, row.remark());
    }
}
