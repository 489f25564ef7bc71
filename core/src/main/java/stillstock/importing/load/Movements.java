package stillstock.importing.load;

import stillstock.importing.judge.BoundRow;
import stillstock.importing.judge.DateGate;
import stillstock.importing.row.HeldRow;
import stillstock.snapshot.Days;

/** What the loaders of dated tables share: the products, the gate against far futures, the last day seen. */
public final class Movements {
    private final Products products;
    private final DateGate gate;
    private final LastDay last;
    private final RowRun run;

    /** The last day of any movement so far, shared by the tables of an import. */
    public static final class LastDay {
        private int day = Days.MISSING;

        public void saw(int movement) {
            day = day == Days.MISSING ? movement : Math.max(day, movement);
        }

        public int day() {
            return day;
        }
    }

    /** Runs a row that was held once more, or rejects it. */
    public interface RowRun {
        /** Takes the row now that its date is admitted. */
        void again(HeldRow row);

        /** Rejects the row for its date. */
        void refuse(HeldRow row);
    }

    public Movements(Products products, DateGate gate, LastDay last, RowRun run) {
        this.products = products;
        this.gate = gate;
        this.last = last;
        this.run = run;
    }

    public Products products() {
        return products;
    }

    public LastDay last() {
        return last;
    }

    /** True where the row's date can be taken; else the row was held. Blank and bad dates pass: the loader judges them. */
    public boolean admits(BoundRow row, int dateColumn) {
        if (row.source() instanceof HeldRow) {
            return true;
        }
        int day = row.peekDay(dateColumn);
        if (day == Days.MISSING || gate.admits(day)) {
            return true;
        }
        HeldRow copy = new HeldRow(row.source());
        row.hold();
        gate.hold(new DateGate.Held(day, copy.line(), () -> run.again(copy), () -> run.refuse(copy)));
        return false;
    }
}
