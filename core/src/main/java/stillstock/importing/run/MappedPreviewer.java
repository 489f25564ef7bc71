package stillstock.importing.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stillstock.importing.RowProblem;
import stillstock.importing.bind.ForeignColumns;
import stillstock.importing.judge.BoundRow;
import stillstock.importing.judge.DateGate;
import stillstock.importing.judge.ImportLog;
import stillstock.importing.load.LoaderChoice;
import stillstock.importing.load.Movements;
import stillstock.importing.load.Products;
import stillstock.importing.load.TableLoader;
import stillstock.importing.mapping.TableSource;
import stillstock.importing.recognise.match.Kind;
import stillstock.importing.row.HeldRow;
import stillstock.importing.row.RecordSource;
import stillstock.importing.row.RevisedFormatException;
import stillstock.importing.row.RowFault;
import stillstock.importing.row.TableSet;
import stillstock.importing.row.UnusableInputException;
import stillstock.job.JobContext;
import stillstock.snapshot.Days;
import stillstock.snapshot.SnapshotBuilder;
import stillstock.snapshot.TableName;

/** Shows what becomes of the first rows of a source, judged by the importer itself. Holds no state. */
public final class MappedPreviewer {
    /** Rows shown. */
    public static final int ROWS = 1000;

    /** What a cell takes beside its characters, in characters. */
    private static final int FIELD = 30;

    /**
     * Reads the first records.
     *
     * @param below records from further down to show behind them; those among the first are shown once
     * @param stockDay the day of stock records without a date
     * @throws IOException where the input cannot be read
     */
    public MappedPreview preview(
            TableSet tables, TableName table, TableSource source, int stockDay, List<HeldRow> below, JobContext job)
            throws IOException {
        while (true) {
            try {
                return new Look(tables, table, source, stockDay).rows(below, job);
            } catch (RevisedFormatException e) {
                job.message(e.getMessage() + ": reading again");
            } catch (UnusableInputException e) {
                return raw(tables, source, e.getMessage());
            }
        }
    }

    /** The records as they are written, where the mapping cannot read them. */
    private static MappedPreview raw(TableSet tables, TableSource source, String problem) throws IOException {
        try (RecordSource rows = tables.openRecords(source.file(), source.format(), source.baskets() != null)) {
            Shown shown = new Shown();
            while (shown.wants() && rows.next()) {
                shown.add(MappedRow.aside(rows));
            }
            return new MappedPreview(
                    rows.header(), List.of(), shown.rows(), shown.rows().size(), problem);
        } catch (UnusableInputException e) {
            // the file is no table at all
            return new MappedPreview(List.of(), List.of(), List.of(), 0, problem);
        }
    }

    /** The records shown; monstrous ones are not worth more memory than others. */
    private static final class Shown {
        private static final long CHARACTERS = 8L << 20;

        private final List<MappedRow> rows = new ArrayList<>();
        private long characters;

        boolean wants() {
            return rows.size() < ROWS && characters < CHARACTERS;
        }

        void add(MappedRow row) {
            rows.add(row);
            characters += row.record().length()
                    + row.raw().stream()
                            .mapToLong(field -> field.length() + FIELD)
                            .sum();
        }

        List<MappedRow> rows() {
            return rows;
        }
    }

    /** One look, with a scratch snapshot that is thrown away. */
    private static final class Look implements Movements.RowRun {
        private final TableSet tables;
        private final TableName table;
        private final TableSource source;
        private final int stockDay;
        private final ImportLog log = new ImportLog();

        Look(TableSet tables, TableName table, TableSource source, int stockDay) {
            this.tables = tables;
            this.table = table;
            this.source = source;
            this.stockDay = stockDay == Days.MISSING ? 0 : stockDay;
        }

        MappedPreview rows(List<HeldRow> below, JobContext job) throws IOException, UnusableInputException {
            try (RecordSource rows = tables.openRecords(source.file(), source.format(), source.baskets() != null)) {
                ForeignColumns foreign = ForeignColumns.of(source.file(), rows, source, tables);
                SnapshotBuilder builder = new SnapshotBuilder();
                Products products = new Products(builder);
                Movements movements = new Movements(products, new DateGate(), new Movements.LastDay(), this);
                BoundRow row = new BoundRow(source.file(), table, source, foreign, log);
                SourceRun.requireColumns(table, source, row);
                TableLoader loader = new LoaderChoice(builder, products, movements.last(), stockDay, log)
                        .loader(table, source, row, foreign, rows.header(), movements);
                Shown shown = new Shown();
                long last = 0;
                while (shown.wants() && rows.next()) {
                    job.checkCancelled();
                    last = rows.line();
                    shown.add(rows.isRow() ? look(rows, row, loader) : MappedRow.aside(rows));
                }
                List<MappedRow> all = new ArrayList<>(shown.rows());
                for (HeldRow held : below) {
                    if (held.line() > last) {
                        all.add(held.isRow() ? look(held, row, loader) : MappedRow.aside(held));
                    }
                }
                return new MappedPreview(
                        rows.header(), row.columns(), all, shown.rows().size(), "");
            }
        }

        private MappedRow look(RecordSource rows, BoundRow row, TableLoader loader) {
            int before = log.problems().size();
            row.over(rows);
            RowFault fault = rows.fault();
            boolean listed = source.baskets() != null && fault == RowFault.WRONG_FIELD_COUNT;
            Map<String, String> problems = new LinkedHashMap<>();
            MappedRow.Fate fate;
            if (!fault.usable() && !listed) {
                fate = MappedRow.Fate.REJECTED;
                problems.put("", rows.cause().isEmpty() ? "the row cannot be read" : rows.cause());
            } else if (!row.wanted()) {
                fate = MappedRow.Fate.LEFT_OUT;
            } else {
                row.check();
                if (!row.rejected()) {
                    load(rows, row, loader);
                }
                fate = fate(row, fault);
            }
            for (RowProblem problem :
                    log.problems().subList(before, log.problems().size())) {
                problems.put(
                        problem.column(),
                        problem.cause().words() + (problem.repair().isEmpty() ? "" : ": " + problem.repair()));
            }
            List<String> read = new ArrayList<>();
            for (int i = 0; i < row.columns().size() && (fault.usable() || listed); i++) {
                read.add(shown(row, i));
            }
            return new MappedRow(
                    rows.line(),
                    rows.kind(),
                    MappedRow.shortened(rows.record()),
                    MappedRow.fields(rows),
                    read,
                    fate,
                    problems);
        }

        /** A date that only the whole file can judge counts as sound here, so a row that is held is taken at once. */
        private static void load(RecordSource rows, BoundRow row, TableLoader loader) {
            loader.load(row);
            if (row.fate() == BoundRow.Fate.HELD) {
                row.over(new HeldRow(rows));
                loader.load(row);
            }
        }

        private static String shown(BoundRow row, int column) {
            return switch (Kind.of(row.columns().get(column))) {
                case DATE -> {
                    int day = row.peekDay(column);
                    yield day == Days.MISSING ? row.text(column) : Days.text(day);
                }
                case NUMBER, SHARE -> {
                    double value = row.peekNumber(column);
                    yield Double.isNaN(value) ? row.text(column) : plain(value);
                }
                default -> row.text(column);
            };
        }

        private static String plain(double value) {
            return value == Math.rint(value) && Math.abs(value) < 1e15
                    ? Long.toString((long) value)
                    : Double.toString(value);
        }

        private static MappedRow.Fate fate(BoundRow row, RowFault fault) {
            return switch (row.fate()) {
                case REJECTED -> MappedRow.Fate.REJECTED;
                case FILTERED -> MappedRow.Fate.LEFT_OUT;
                case REPAIRED -> MappedRow.Fate.REPAIRED;
                case ACCEPTED, HELD -> fault == RowFault.NONE || fault == RowFault.WRONG_FIELD_COUNT
                        ? MappedRow.Fate.ACCEPTED
                        : MappedRow.Fate.REPAIRED;
            };
        }

        @Override
        public void again(HeldRow held) {
            // rows that are held are taken at once
        }

        @Override
        public void refuse(HeldRow held) {
            // as above
        }
    }
}
