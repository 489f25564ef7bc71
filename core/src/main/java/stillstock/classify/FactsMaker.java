package stillstock.classify;

import java.util.Arrays;
import stillstock.job.JobContext;
import stillstock.job.Parallel;
import stillstock.snapshot.Days;
import stillstock.snapshot.ProductRows;
import stillstock.snapshot.SalesTable;
import stillstock.snapshot.Snapshot;

/** Works out {@link FactColumns}: one pass per product over its own rows, then the shares over all products. */
final class FactsMaker {
    private static final int BLOCK = 1024;
    private static final double MONTH_DAYS = 365.25 / 12;
    private static final int MIN_AVAILABLE_DAYS = 7;
    private static final int MIN_MONTHS = 3;

    private final Snapshot snapshot;
    private final SalesTable sales;
    private final int day;
    private final DeadStockPolicy.FactWindows windows;
    private final FactColumns columns;
    private final double[] salesValue;

    FactsMaker(Snapshot snapshot, int day, DeadStockPolicy.FactWindows windows) {
        this.snapshot = snapshot;
        this.sales = snapshot.sales();
        this.day = day;
        this.windows = windows;
        int n = snapshot.products().size();
        this.columns = new FactColumns(day, n);
        this.salesValue = new double[n];
    }

    FactColumns columns(JobContext job) {
        columns.ledgerStart = firstDay(snapshot.inventory());
        columns.stockKnown = columns.ledgerStart != Days.MISSING;
        columns.historyStart = earlier(columns.ledgerStart, firstDay(sales));
        int n = salesValue.length;
        Parallel.blocks(n, BLOCK, job.sub(0.8), (from, to) -> {
            LedgerWalk walk = new LedgerWalk(snapshot, day, columns.ledgerStart, windows);
            double[] months = new double[monthCount()];
            for (int p = from; p < to; p++) {
                product(p, walk, months);
            }
        });
        JobContext shares = job.sub(0.2);
        shares.checkCancelled();
        columns.bestSeller = CumulativeShare.descending(salesValue, columns.valueShare);
        CumulativeShare.ascending(columns.averageStay, columns.stayShare);
        shares.step(1, 1);
        return columns;
    }

    private void product(int p, LedgerWalk walk, double[] months) {
        int launch = snapshot.products().launchDay(p);
        columns.launch[p] = launch != Days.MISSING && launch <= day ? launch : Days.MISSING;
        int end = sales.toAsOf(p, day);
        if (end > sales.from(p)) {
            columns.firstSale[p] = sales.day(sales.from(p));
            columns.lastSale[p] = sales.day(end - 1);
        }
        walk.walk(p, columns.launch[p]);
        columns.firstReceipt[p] = walk.firstReceiptDay();
        columns.introduced[p] = introduced(p);
        stock(p, walk);
        columns.idle[p] = idle(p);
        movement(p, walk, end);
        age(p, walk);
        months(p, end, months);
    }

    private int introduced(int p) {
        int known = earlier(columns.firstReceipt[p], columns.launch[p]);
        return known == Days.MISSING ? Days.MISSING : earlier(known, columns.firstSale[p]);
    }

    /** A product without any date that has stock has lain there since the data begins; without stock nothing is known. */
    private int idle(int p) {
        int since = columns.lastSale[p] != Days.MISSING ? columns.lastSale[p] : columns.introduced[p];
        if (since == Days.MISSING && columns.onHand[p] > 0) {
            since = columns.historyStart;
        }
        return since == Days.MISSING ? -1 : day - since;
    }

    private void stock(int p, LedgerWalk walk) {
        double onHand = walk.onHand();
        double cost = Double.isNaN(walk.unitCost()) ? snapshot.products().unitCost(p) : walk.unitCost();
        columns.onHand[p] = onHand;
        columns.unitCost[p] = cost;
        columns.stockValue[p] = Double.isNaN(onHand) ? Double.NaN : Math.max(0, onHand) * cost;
        columns.averageStay[p] = walk.periods().averageStay();
    }

    private void movement(int p, LedgerWalk walk, int end) {
        double units = 0;
        for (int row = sales.fromAfter(p, day - windows.velocityDays()); row < end; row++) {
            units += sales.quantity(row);
        }
        int known = earlier(earlier(columns.introduced[p], columns.firstSale[p]), walk.firstRecordDay());
        int own = known == Days.MISSING ? windows.velocityDays() : Math.min(windows.velocityDays(), day - known + 1);
        int available =
                Math.max(Math.min(own, MIN_AVAILABLE_DAYS), own - walk.periods().emptyDays());
        columns.velocity[p] = units / available;
        double onHand = columns.onHand[p];
        if (!Double.isNaN(onHand)) {
            columns.cover[p] = onHand <= 0 ? 0 : onHand / columns.velocity[p];
        }
        for (int row = sales.fromAfter(p, day - windows.valueDays()); row < end; row++) {
            salesValue[p] += value(p, row);
        }
    }

    private double value(int p, int row) {
        double price = Float.isNaN(sales.unitPrice(row)) ? snapshot.products().unitPrice(p) : sales.unitPrice(row);
        double discount = Float.isNaN(sales.discount(row)) ? 0 : sales.discount(row);
        return Double.isNaN(price) ? 0 : sales.quantity(row) * price * (1 - discount);
    }

    private void age(int p, LedgerWalk walk) {
        AgeBasis basis = AgeBasis.UNKNOWN;
        if (columns.onHand[p] > 0) {
            AgeLayers layers = AgeLayers.of(walk.layers(), day, columns.unitCost[p]);
            columns.meanAge[p] = layers.meanAgeDays();
            basis = layers.basis();
        } else if (!columns.stockKnown && columns.launch[p] != Days.MISSING) {
            columns.meanAge[p] = day - columns.launch[p];
            basis = AgeBasis.LAUNCH;
        } else if (!columns.stockKnown && columns.firstSale[p] != Days.MISSING) {
            columns.meanAge[p] = day - columns.firstSale[p];
            basis = AgeBasis.FIRST_SALE;
        }
        columns.ageBasis[p] = (byte) basis.ordinal();
    }

    private int monthCount() {
        return Math.max(1, (int) Math.round(windows.valueDays() / MONTH_DAYS));
    }

    private void months(int p, int end, double[] months) {
        int known = earlier(columns.introduced[p], columns.firstSale[p]);
        double length = (double) windows.valueDays() / months.length;
        int own = known == Days.MISSING
                ? months.length
                : (int) Math.min(months.length, Math.floor((day - known + 1) / length));
        if (own < MIN_MONTHS) {
            return;
        }
        Arrays.fill(months, 0, own, 0);
        for (int row = sales.fromAfter(p, day - windows.valueDays()); row < end; row++) {
            int month = (int) ((day - sales.day(row)) / length);
            if (month < own) {
                months[month] += sales.quantity(row);
            }
        }
        columns.demandCv[p] = variation(months, own);
    }

    private static double variation(double[] values, int n) {
        double mean = 0;
        for (int i = 0; i < n; i++) {
            mean += values[i] / n;
        }
        if (mean == 0) {
            return Double.NaN;
        }
        double squares = 0;
        for (int i = 0; i < n; i++) {
            squares += (values[i] - mean) * (values[i] - mean);
        }
        return Math.sqrt(squares / (n - 1)) / mean;
    }

    private int firstDay(ProductRows rows) {
        int first = Days.MISSING;
        for (int p = 0; p < rows.products(); p++) {
            if (rows.from(p) < rows.to(p) && rows.day(rows.from(p)) <= day) {
                first = earlier(first, rows.day(rows.from(p)));
            }
        }
        return first;
    }

    /** The earlier of two days, of which either may be missing. */
    static int earlier(int a, int b) {
        if (a == Days.MISSING) {
            return b;
        }
        return b == Days.MISSING ? a : Math.min(a, b);
    }
}
