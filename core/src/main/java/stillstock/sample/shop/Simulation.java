package stillstock.sample.shop;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import stillstock.export.store.RowSink;
import stillstock.job.JobContext;
import stillstock.sample.world.CustomerBase;
import stillstock.sample.world.Dice;
import stillstock.sample.world.Extent;
import stillstock.sample.world.Market;
import stillstock.sample.world.ProductNames;
import stillstock.sample.world.ProductRange;
import stillstock.sample.world.Scale;
import stillstock.sample.world.World;
import stillstock.snapshot.TableName;

/** The shop, day by day: deliveries, returns, prices, wishes, orders, ledger. Only the present state is kept. */
public final class Simulation {
    private static final int WEEK = 7;
    private static final int OPENING_STOCK_AT_MOST_DAYS_OLD = 120;

    private final Extent extent;
    private final Scale scale;
    private final ProductRange range;
    private final Market market;
    private final CustomerBase customers;
    private final PromotionPlan promotions;
    private final StockRoom stock;
    private final ReturnDesk returns;
    private final Checkout checkout;
    private final PageTraffic traffic;
    private final Dice dice;
    private final float[] level;
    private int[] wishes = new int[256];
    private int wishCount;

    /** A shop on the evening before its first day. */
    public Simulation(Extent extent, World world, Tables tables) throws IOException {
        this(extent, world, tables, (day, product, units) -> {});
    }

    /** The same, telling of every sale that an empty shelf cost. */
    public Simulation(Extent extent, World world, Tables tables, LostSales lost) throws IOException {
        this.extent = extent;
        scale = Scale.of(extent);
        range = world.range();
        market = world.market();
        customers = world.customers();
        ProductNames names = world.names();
        RowSink ledger = tables.sink(TableName.INVENTORY);
        promotions = new PromotionPlan(range, names, tables.sink(TableName.PROMOTIONS));
        stock = new StockRoom(extent, range, names, market, ledger);
        returns = new ReturnDesk(extent, range, names, stock, tables.sink(TableName.RETURNS));
        Checkout.Outlets outlets = new Checkout.Outlets(range, stock, returns, tables.sink(TableName.SALES), lost);
        checkout = new Checkout(extent, names, promotions, customers, outlets);
        traffic = new PageTraffic(extent, range, names, market, tables.sink(TableName.INTERACTIONS));
        dice = new Dice(extent.seed(), -8);
        level = new float[range.count()];
    }

    /** Runs all days; progress is the day. */
    public void run(JobContext job) throws IOException {
        openingStock();
        for (int day = 0; day < range.dayCount(); day++) {
            job.checkCancelled();
            day(day);
            job.step(day + 1L, range.dayCount());
        }
    }

    private void openingStock() throws IOException {
        for (int p = 0; p < range.count(); p++) {
            if (range.launch(p) < StockRoom.DAYS_STOCKED_BEFORE_LAUNCH) {
                stock.fill(p, Math.max(-1 - dice.below(OPENING_STOCK_AT_MOST_DAYS_OLD), Math.min(-1, range.launch(p))));
            }
        }
    }

    private void day(int day) throws IOException {
        LocalDate date = extent.start().plusDays(day);
        promotions.open(day);
        review(day);
        stock.receive(day);
        returns.open(day);
        boolean weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
        customers.open(day, date.getMonthValue(), weekend);
        wish(day);
        checkout.serve(day, wishes, wishCount);
        boolean monthEnd = date.plusDays(1).getDayOfMonth() == 1;
        boolean last = day == range.dayCount() - 1;
        stock.close(day, monthEnd || last, scale.everyMonthEnd() || last);
    }

    /** Each product is looked at once a week, a seventh of the range a day. */
    private void review(int day) throws IOException {
        boolean trafficWeek = day / WEEK % (scale.trafficDays() / WEEK) == 0;
        for (int p = day % WEEK; p < range.count(); p += WEEK) {
            if (range.launch(p) >= StockRoom.DAYS_STOCKED_BEFORE_LAUNCH
                    && day > range.launch(p) - 2 * WEEK
                    && day <= range.launch(p) - WEEK) {
                stock.fill(p, day);
            }
            promotions.review(p, day, dice);
            level[p] = (float) (range.rate(p) * range.demand(p, day));
            if (day > 0) {
                stock.review(p, day);
            }
            if (trafficWeek && day >= scale.trafficDays()) {
                traffic.write(p, day, checkout.takeLines(p), promotions.lift(p));
            }
        }
    }

    /** Draws how many order lines are wanted of each product today. */
    private void wish(int day) {
        double[] factor = new double[range.assortment().size()];
        for (int s = 0; s < factor.length; s++) {
            factor[s] = market.factor(s, day);
        }
        wishCount = 0;
        for (int p = 0; p < level.length; p++) {
            if (level[p] == 0) {
                continue;
            }
            double expected = level[p] * factor[range.subcategory(p)] * promotions.lift(p);
            int lines = poisson(expected);
            if (lines > 0 && range.sells(p, day)) {
                add(p, lines);
            }
        }
    }

    /** As {@link Dice#poisson} by inversion, at one draw and one comparison for the many that sell nothing today. */
    private int poisson(double mean) {
        double u = dice.unit();
        if (u >= mean) {
            return 0;
        }
        double probability = StrictMath.exp(-mean);
        double rest = 1 - u;
        int count = 0;
        while (rest > probability && count < 1000) {
            rest -= probability;
            probability *= mean / ++count;
        }
        return count;
    }

    private void add(int product, int lines) {
        if (wishCount + lines > wishes.length) {
            wishes = Arrays.copyOf(wishes, (wishCount + lines) * 2);
        }
        Arrays.fill(wishes, wishCount, wishCount + lines, product);
        wishCount += lines;
    }
}
