package stillstock.importing.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import stillstock.importing.CanonicalNames;
import stillstock.importing.Cause;
import stillstock.importing.bind.ForeignColumns;
import stillstock.importing.judge.BoundRow;
import stillstock.importing.judge.DateGate;
import stillstock.importing.judge.ImportLog;
import stillstock.importing.judge.Tally;
import stillstock.importing.load.InventoryLoader;
import stillstock.importing.load.LoaderChoice;
import stillstock.importing.load.Movements;
import stillstock.importing.load.ProductLoader;
import stillstock.importing.load.SalesLoader;
import stillstock.importing.load.TableLoader;
import stillstock.importing.mapping.TableSource;
import stillstock.importing.row.HeldRow;
import stillstock.importing.row.RowFault;
import stillstock.importing.row.RowSource;
import stillstock.importing.row.TableSet;
import stillstock.importing.row.UnusableInputException;
import stillstock.job.JobContext;
import stillstock.snapshot.TableName;

/** Reads one source of one table from its first row to its last and counts what became of each. */
final class SourceRun implements Movements.RowRun {
    private static final int ROWS_A_STEP = 4096;

    private final TableSet tables;
    private final TableName table;
    private final TableSource source;
    private final ImportLog log;
    private final LoaderChoice choice;
    private final DateGate gate;
    private Tally tally;
    private BoundRow row;
    private TableLoader loader;

    SourceRun(TableSet tables, TableName table, TableSource source, ImportLog log, LoaderChoice choice, DateGate gate) {
        this.tables = tables;
        this.table = table;
        this.source = source;
        this.log = log;
        this.choice = choice;
        this.gate = gate;
    }

    void read(JobContext job) throws IOException, UnusableInputException {
        String file = source.file();
        try (RowSource rows = open(file)) {
            tally = log.tally(file, table, tables.sha256(file));
            ForeignColumns foreign = ForeignColumns.of(file, rows, source, tables);
            row = new BoundRow(file, table, source, foreign, log);
            requireColumns(table, source, row);
            Movements movements = new Movements(choice.products(), gate, choice.last(), this);
            loader = choice.loader(table, source, row, foreign, rows.header(), movements);
            Pace pace = new Pace(file, job, System::nanoTime);
            for (long n = 0; rows.next(); n++) {
                if (n % ROWS_A_STEP == 0) {
                    job.checkCancelled();
                    pace.at(n);
                    job.step((long) (rows.share() * 1000), 1000);
                }
                tally.read();
                take(rows);
                gate.release();
            }
            rows.remarks().forEach(remark -> log.note(file + ": " + remark));
        }
        job.step(1, 1);
    }

    private RowSource open(String file) throws IOException, UnusableInputException {
        return source.baskets() == null ? tables.open(file, source.format()) : tables.openLists(file, source.format());
    }

    /** Says what is to be said once the table's held rows are decided on. */
    void finish() {
        if (loader instanceof InventoryLoader inventory
                && !inventory.negativeNote(source.file()).isEmpty()) {
            log.note(inventory.negativeNote(source.file()));
        }
    }

    static void requireColumns(TableName table, TableSource source, BoundRow row) throws UnusableInputException {
        List<String> missing = new ArrayList<>(CanonicalNames.required(table));
        missing.removeAll(row.columns());
        if (source.baskets() != null) {
            missing.removeAll(List.of(SalesLoader.PRODUCT, SalesLoader.QUANTITY));
        }
        if (source.months() != null) {
            missing.removeAll(List.of(SalesLoader.DATE, SalesLoader.QUANTITY));
        }
        if (!missing.isEmpty()) {
            throw new UnusableInputException("the mapping of " + source.file() + " feeds no " + missing + " of "
                    + table.id() + ": add them to its \"columns\" or \"constants\"");
        }
    }

    private void take(RowSource rows) {
        row.over(rows);
        RowFault fault = rows.fault();
        // the rows of a list of baskets are as long as their baskets
        boolean listed = source.baskets() != null && fault == RowFault.WRONG_FIELD_COUNT;
        if (listed) {
            judge(RowFault.NONE);
        } else if (!fault.usable()) {
            row.reject("", rowText(rows), cause(fault));
        } else {
            judge(fault);
        }
        count();
    }

    private void judge(RowFault fault) {
        if (!row.wanted()) {
            row.filterOut();
            if (loader instanceof ProductLoader products) {
                products.leaveOut(row);
            }
            return;
        }
        row.check();
        if (!row.rejected()) {
            loader.load(row);
        }
        boolean taken = row.fate() == BoundRow.Fate.ACCEPTED || row.fate() == BoundRow.Fate.REPAIRED;
        if (fault != RowFault.NONE && taken) {
            row.repair("", rowText(row.source()), cause(fault), row.source().repair());
        }
    }

    @Override
    public void again(HeldRow held) {
        take(held);
    }

    @Override
    public void refuse(HeldRow held) {
        row.over(held);
        row.reject(row.column(SalesLoader.DATE), Cause.IMPLAUSIBLE_DATE);
        count();
    }

    private void count() {
        switch (row.fate()) {
            case ACCEPTED -> tally.accept();
            case REPAIRED -> tally.repair();
            case REJECTED -> tally.reject();
            case FILTERED -> tally.filter();
            case HELD -> {
                // counted when the gate decides
            }
        }
    }

    private static Cause cause(RowFault fault) {
        return switch (fault) {
            case NONE -> throw new IllegalArgumentException("a row without fault has no cause");
            case BLANK_EXTRA_FIELDS, MENDED, WRONG_FIELD_COUNT -> Cause.WRONG_FIELD_COUNT;
            case MENDED_BY_HAND -> Cause.MENDED;
            case QUOTE_TAKEN_AS_TEXT, UNMATCHED_QUOTE -> Cause.BAD_QUOTE;
            case NUL_CHARACTERS -> Cause.BAD_CHARACTER;
            case TOO_LONG -> Cause.TOO_LONG;
        };
    }

    private static String rowText(RowSource rows) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rows.size() && text.length() < 200; i++) {
            text.append(i == 0 ? "" : ",").append(rows.text(i));
        }
        return text.toString();
    }
}
