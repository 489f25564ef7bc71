package stillstock.sample.shop;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import stillstock.export.store.RowSink;
import stillstock.sample.world.Cells;
import stillstock.sample.world.Dice;
import stillstock.sample.world.Extent;
import stillstock.sample.world.Geography;
import stillstock.sample.world.Market;
import stillstock.sample.world.ProductNames;
import stillstock.sample.world.ProductRange;
import stillstock.sample.world.Suppliers;

/** Stock at each location, orders to suppliers under way, and the ledger of it all. */
final class StockRoom {
    static final int DAYS_STOCKED_BEFORE_LAUNCH = 7;

    private static final int LONGEST_LEAD_DAYS = 120;
    private static final double SMOOTHING = 0.12;
    private static final double COST_GROWTH_A_YEAR = 1.03;
    private static final double UNITS_FOR_BUSINESS_BUYERS = 1.2;
    private static final int MOST_WEEKS_A_BUYER_ACCEPTS = 12;
    private static final int[] COVER_WEEKS = {3, 4, 8};

    private final ProductRange range;
    private final ProductNames names;
    private final Market market;
    private final Suppliers suppliers;
    private final RowSink ledger;
    private final Dice dice;
    private final int[] onHand;
    private final int[] onOrder;
    private final int[] reorderPoint;
    private final boolean[] moved;
    private final boolean[] filled;
    private final float[] weeklyForecast;
    private final int[] soldThisWeek;
    private final DayQueue arrivals = new DayQueue(LONGEST_LEAD_DAYS + 1, 2);

    StockRoom(Extent extent, ProductRange range, ProductNames names, Market market, RowSink ledger) {
        this.range = range;
        this.names = names;
        this.market = market;
        this.ledger = ledger;
        suppliers = new Suppliers(extent.seed());
        dice = new Dice(extent.seed(), -4);
        int slots = range.count() * Geography.LOCATIONS;
        onHand = new int[slots];
        onOrder = new int[slots];
        reorderPoint = new int[slots];
        moved = new boolean[slots];
        filled = new boolean[range.count()];
        weeklyForecast = new float[range.count()];
        soldThisWeek = new int[range.count()];
    }

    /** Puts a first stock of a product in place and writes it as received on a day, which may lie before the data. */
    void fill(int product, int receivedOn) throws IOException {
        filled[product] = true;
        double unitsALine = range.subcategoryOf(product).unitsALine() * UNITS_FOR_BUSINESS_BUYERS;
        weeklyForecast[product] = (float) (range.rate(product) * 7 * unitsALine * range.optimism(product));
        for (int l = 0; l < Geography.LOCATIONS; l++) {
            if (keptAt(product, l)) {
                int slot = slot(product, l);
                int units = orderUpTo(product, l, Math.max(0, receivedOn));
                if (receivedOn < 0) {
                    onHand[slot] = units;
                    write(product, l, receivedOn, units);
                } else {
                    onOrder[slot] = units;
                    arrivals.add(receivedOn, slot, units);
                }
            }
        }
    }

    /** Books what suppliers deliver on a day; the rows follow when the day is closed. */
    void receive(int day) {
        for (int i = 0; i < arrivals.size(day); i++) {
            int slot = arrivals.get(day, i, 0);
            onHand[slot] += arrivals.get(day, i, 1);
            onOrder[slot] -= arrivals.get(day, i, 1);
            moved[slot] = true;
        }
    }

    /** Takes up to a quantity of a product, from the place nearest to a region that has any; 0 units where none has. */
    Picked take(int product, int region, int quantity) {
        for (int location : Geography.nearest(region, range.locations(product))) {
            int slot = slot(product, location);
            if (onHand[slot] > 0) {
                int units = Math.min(quantity, onHand[slot]);
                onHand[slot] -= units;
                moved[slot] = true;
                soldThisWeek[product] += units;
                return new Picked(location, units);
            }
        }
        return Picked.NOTHING;
    }

    void putBack(int product, int location, int quantity) {
        onHand[slot(product, location)] += quantity;
        moved[slot(product, location)] = true;
    }

    /** A product's weekly review: learns from the week and orders where stock is short. */
    void review(int product, int day) {
        learn(product);
        if (day >= range.noticedOn(product) || day < range.launch(product)) {
            return;
        }
        int lead = suppliers.leadDays(range.supplier(product));
        for (int l = 0; l < Geography.LOCATIONS; l++) {
            int slot = slot(product, l);
            if (!keptAt(product, l)) {
                continue;
            }
            double weekly = weekly(product, l, day);
            reorderPoint[slot] = (int) StrictMath.ceil(weekly * (lead / 7.0 + 1) + StrictMath.sqrt(weekly * lead / 7));
            int position = onHand[slot] + onOrder[slot];
            if (position <= reorderPoint[slot]) {
                int quantity = Math.max(smallestOrder(product), orderUpTo(product, l, day) - position);
                int wait = Math.max(2, (int)
                        StrictMath.rint(lead + suppliers.leadSdDays(range.supplier(product)) * dice.gaussian()));
                arrivals.add(day + Math.min(LONGEST_LEAD_DAYS, wait), slot, quantity);
                onOrder[slot] += quantity;
            }
        }
    }

    /** A week that sold less because a shelf was empty teaches nothing about demand. */
    private void learn(int product) {
        float miss = soldThisWeek[product] - weeklyForecast[product];
        soldThisWeek[product] = 0;
        boolean shelfEmpty = false;
        for (int l = 0; l < Geography.LOCATIONS; l++) {
            shelfEmpty |= keptAt(product, l) && onHand[slot(product, l)] == 0;
        }
        if (miss > 0 || !shelfEmpty) {
            weeklyForecast[product] += (float) (SMOOTHING * miss);
        }
    }

    private int orderUpTo(int product, int location, int day) {
        double weekly = weekly(product, location, day);
        int lead = suppliers.leadDays(range.supplier(product));
        int cover = COVER_WEEKS[product / range.assortment().size() % COVER_WEEKS.length];
        double units = weekly * (lead / 7.0 + cover) * range.optimism(product);
        return Math.max(smallestOrder(product), (int) StrictMath.rint(units));
    }

    /** The buyer's forecast for a location, scaled by the season to come against the season just gone. */
    private double weekly(int product, int location, int day) {
        int sub = range.subcategory(product);
        double coming = market.season(sub, day + 35) / StrictMath.max(0.05, market.season(sub, Math.max(0, day - 21)));
        double bounded = StrictMath.min(2.5, StrictMath.max(0.4, coming));
        return weeklyForecast[product] * bounded * Geography.share(location, range.locations(product));
    }

    private int smallestOrder(int product) {
        int usual = suppliers.smallestOrder(range.supplier(product));
        int price = range.priceCents(product);
        int forThisPrice = price < 2_000 ? usual : price < 6_000 ? usual / 3 : usual / 12;
        int bearable = (int) StrictMath.ceil(weeklyForecast[product] * MOST_WEEKS_A_BUYER_ACCEPTS);
        return Math.max(1, Math.min(forThisPrice, bearable));
    }

    /**
     * Writes the day's receipts and, at a month's end, where stock stands.
     *
     * @param all at a month's end: every place that keeps the product, not only those where stock moved
     */
    void close(int day, boolean monthEnd, boolean all) throws IOException {
        Map<Integer, Integer> received = new TreeMap<>();
        for (int i = 0; i < arrivals.size(day); i++) {
            received.merge(arrivals.get(day, i, 0), arrivals.get(day, i, 1), Integer::sum);
        }
        arrivals.clear(day);
        if (monthEnd) {
            closeMonth(day, all, received);
            return;
        }
        for (Map.Entry<Integer, Integer> entry : received.entrySet()) {
            int slot = entry.getKey();
            write(slot / Geography.LOCATIONS, slot % Geography.LOCATIONS, day, entry.getValue());
        }
    }

    private void closeMonth(int day, boolean all, Map<Integer, Integer> received) throws IOException {
        for (int product = 0; product < range.count(); product++) {
            if (!filled[product]) {
                continue;
            }
            for (int l = 0; l < Geography.LOCATIONS; l++) {
                int slot = slot(product, l);
                if (keptAt(product, l) && (all || moved[slot])) {
                    write(product, l, day, received.getOrDefault(slot, 0));
                    moved[slot] = false;
                }
            }
        }
    }

    private void write(int product, int location, int day, int received) throws IOException {
        int slot = slot(product, location);
        double growth = StrictMath.pow(COST_GROWTH_A_YEAR, StrictMath.floor(StrictMath.max(0, day) / 365.0));
        ledger.row(
                names.date(day).toString(),
                names.id(product),
                Geography.locationId(location),
                onHand[slot],
                received,
                onOrder[slot],
                reorderPoint[slot],
                Cells.cents((int) StrictMath.rint(range.costCents(product) * growth)));
    }

    private boolean keptAt(int product, int location) {
        return (range.locations(product) >> location & 1) == 1;
    }

    private static int slot(int product, int location) {
        return product * Geography.LOCATIONS + location;
    }

    /** What was taken from where. */
    record Picked(int location, int units) {
        static final Picked NOTHING = new Picked(-1, 0);
    }
}
