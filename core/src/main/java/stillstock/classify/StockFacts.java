package stillstock.classify;

import java.util.Objects;
import stillstock.job.JobContext;
import stillstock.snapshot.Days;
import stillstock.snapshot.ReturnTable;
import stillstock.snapshot.Snapshot;

/**
 * What is known of every product as of a day, whatever the thresholds: computed once, read at every move of a slider.
 * Nothing dated after the day is read. Immutable; safe for several threads. Memory: about 130 bytes a product.
 *
 * <p>Missing values are NaN, missing days {@link Days#MISSING}.
 */
public final class StockFacts {
    private final Snapshot snapshot;
    private final DeadStockPolicy.FactWindows windows;
    private final FactColumns columns;

    StockFacts(Snapshot snapshot, DeadStockPolicy.FactWindows windows, FactColumns columns) {
        this.snapshot = snapshot;
        this.windows = windows;
        this.columns = columns;
    }

    /**
     * Works the facts out, in parallel over products; linear in the rows of sales and inventory.
     *
     * @param day see {@link Days}; rows dated later are not read
     * @throws stillstock.job.JobCancelledException where the job was cancelled
     */
    public static StockFacts asOf(Snapshot snapshot, int day, DeadStockPolicy.FactWindows windows, JobContext job) {
        Objects.requireNonNull(snapshot, "snapshot");
        if (day == Days.MISSING) {
            throw new IllegalArgumentException("facts need a day: the snapshot has no dated row and none was given");
        }
        return new StockFacts(snapshot, windows, new FactsMaker(snapshot, day, windows).columns(job));
    }

    /** The day the facts speak of. */
    public int day() {
        return columns.day;
    }

    /** Products, in the order of the snapshot's product table. */
    public int products() {
        return columns.onHand.length;
    }

    /** Where the facts were read from. */
    public Snapshot snapshot() {
        return snapshot;
    }

    /** How far the facts look back. */
    public DeadStockPolicy.FactWindows windows() {
        return windows;
    }

    /** First day with a sale or stock record at all; {@link Days#MISSING} where there is none by the day. */
    public int historyStartDay() {
        return columns.historyStart;
    }

    /** True where at least one stock record is dated on or before the day. */
    public boolean stockKnown() {
        return columns.stockKnown;
    }

    /** Units on hand: the latest record of each location, added up, may be negative; NaN where none is recorded. */
    public double onHand(int product) {
        return columns.onHand[product];
    }

    /** Cost a unit, currency: latest in the stock ledger, else of the product master; NaN where neither is known. */
    public double unitCost(int product) {
        return columns.unitCost[product];
    }

    /** Units on hand, at least 0, times unit cost, currency; NaN where either is unknown. */
    public double stockValue(int product) {
        return columns.stockValue[product];
    }

    /** Day of the first sale. */
    public int firstSaleDay(int product) {
        return columns.firstSale[product];
    }

    /** Day of the latest sale; returns do not count. */
    public int lastSaleDay(int product) {
        return columns.lastSale[product];
    }

    /** Day of the latest sale or return: what a stock ledger calls a movement. The dead rule looks at sales only. */
    public int lastMovementDay(int product) {
        ReturnTable returns = snapshot.returns();
        int end = returns.toAsOf(product, columns.day);
        int last = columns.lastSale[product];
        if (end == returns.from(product)) {
            return last;
        }
        return last == Days.MISSING ? returns.day(end - 1) : Math.max(last, returns.day(end - 1));
    }

    /** Day of the first recorded receipt, or of the first stock record in a ledger that had begun before. */
    public int firstReceiptDay(int product) {
        return columns.firstReceipt[product];
    }

    /** Day of launch where it is given and not after the day. */
    public int launchDay(int product) {
        return columns.launch[product];
    }

    /** Earliest of first receipt and launch, or of the first sale where that came before either. */
    public int introducedDay(int product) {
        return columns.introduced[product];
    }

    /** Days since the latest sale; -1 where never sold. */
    public int daysSinceLastSale(int product) {
        int last = columns.lastSale[product];
        return last == Days.MISSING ? -1 : columns.day - last;
    }

    /**
     * Days without a sale: since the latest one; where never sold since the introduction, and where that is unknown
     * but something is on hand since the data begins; -1 where nothing is known.
     */
    public int idleDays(int product) {
        return columns.idle[product];
    }

    /**
     * Units a day in the velocity window, over the days the product was available: since it is known, and not out of
     * stock without a sale; at least 7 days.
     */
    public double velocity(int product) {
        return columns.velocity[product];
    }

    /** On hand divided by velocity; infinite where stock does not move; NaN where stock is unknown. */
    public double coverDays(int product) {
        return columns.cover[product];
    }

    /** Age of what is on hand, FIFO, weighted by units; where stock is unknown the age of the product; NaN where unknown. */
    public double meanAgeDays(int product) {
        return columns.meanAge[product];
    }

    /** What the age was worked out from: the basis of the largest part of what is on hand. */
    public AgeBasis ageBasis(int product) {
        return AgeBasis.of(columns.ageBasis[product]);
    }

    /** The FIFO layers of what is on hand, worked out now; empty where nothing is on hand or stock is unknown. */
    public AgeLayers ageLayers(int product) {
        LedgerWalk walk = new LedgerWalk(snapshot, columns.day, columns.ledgerStart, windows);
        walk.walk(product, columns.launch[product]);
        return AgeLayers.of(walk.layers(), columns.day, columns.unitCost[product]);
    }

    /**
     * Pareto position by sales value in the value window: the share of the total that this product and all bigger
     * sellers make up, 0..1; NaN where the product sold nothing in the window or its price is unknown.
     */
    public double valueShare(int product) {
        return columns.valueShare[product];
    }

    /** True where some product has sales value in the value window, so that ABC means something. */
    public boolean salesValueKnown() {
        return columns.bestSeller >= 0;
    }

    /** The product with the highest sales value in the value window, -1 where there is none. */
    int bestSeller() {
        return columns.bestSeller;
    }

    /**
     * Coefficient of variation of the demand per month (30.4 days) in the value window, sample standard deviation; NaN
     * with under three months or without demand.
     */
    public double demandCv(int product) {
        return columns.demandCv[product];
    }

    /** Average stay in the value window, days a unit: unit-days held over opening + received; NaN where unknown. */
    public double averageStayDays(int product) {
        return columns.averageStay[product];
    }

    /** Share of the summed average stay that this product and all with a shorter stay make up, 0..1; NaN where unknown. */
    public double stayShare(int product) {
        return columns.stayShare[product];
    }
}
