package stillstock.sample.shop;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import stillstock.export.store.RowSink;
import stillstock.sample.world.Cells;
import stillstock.sample.world.CustomerBase;
import stillstock.sample.world.Dice;
import stillstock.sample.world.Extent;
import stillstock.sample.world.Geography;
import stillstock.sample.world.ProductNames;
import stillstock.sample.world.ProductRange;
import stillstock.sample.world.Subcategory;

/** Turns the day's wishes into orders of several lines: a customer, what goes with it, and what is in stock. */
public final class Checkout {
    /** Of a companion bought, how often it is the very product that goes with the first. */
    public static final double FAVOURITE_SHARE = 0.65;

    private static final double ANOTHER_WISH_IN_THE_ORDER = 0.35;
    private static final int TRIES = 4;

    private final ProductRange range;
    private final ProductNames names;
    private final PromotionPlan promotions;
    private final CustomerBase customers;
    private final Outlets outlets;
    private final Dice dice;
    private final Map<String, Integer> departments = new HashMap<>();
    private final Set<Integer> inOrder = new HashSet<>();
    private final int[] linesSinceVisit;
    private int orders;

    Checkout(Extent extent, ProductNames names, PromotionPlan promotions, CustomerBase customers, Outlets outlets) {
        range = outlets.range;
        this.names = names;
        this.promotions = promotions;
        this.customers = customers;
        this.outlets = outlets;
        dice = new Dice(extent.seed(), -6);
        for (int s = 0; s < range.assortment().size(); s++) {
            departments.putIfAbsent(range.assortment().get(s).names().department(), departments.size());
        }
        linesSinceVisit = new int[range.count()];
    }

    /** Where a sold line leaves its mark. */
    record Outlets(ProductRange range, StockRoom stock, ReturnDesk returns, RowSink sales, LostSales lost) {}

    /** Serves the day's wishes, each a product. */
    void serve(int day, int[] wishes, int count) throws IOException {
        for (int i = count - 1; i > 0; i--) {
            int j = dice.below(i + 1);
            int swap = wishes[i];
            wishes[i] = wishes[j];
            wishes[j] = swap;
        }
        int next = 0;
        while (next < count) {
            Order order = new Order(day, wishes[next]);
            order.add(wishes[next++]);
            while (next < count && dice.chance(ANOTHER_WISH_IN_THE_ORDER)) {
                order.add(wishes[next++]);
            }
        }
    }

    /** Lines of a product sold since this was last asked. */
    int takeLines(int product) {
        int lines = linesSinceVisit[product];
        linesSinceVisit[product] = 0;
        return lines;
    }

    /** One order being filled; it gets its number with its first line. */
    private final class Order {
        private final int day;
        private final int customer;
        private int number;

        Order(int day, int first) {
            this.day = day;
            int wanted = departments.get(range.subcategoryOf(first).names().department());
            customer = customers.draw(promotions.percent(first) > 0, wanted, dice);
            inOrder.clear();
        }

        void add(int product) throws IOException {
            if (line(product)) {
                Subcategory sub = range.subcategoryOf(product);
                if (range.companion(product) >= 0 && dice.chance(sub.companionProbability())) {
                    int companion = companion(product, sub.companion());
                    if (companion >= 0) {
                        line(companion);
                    }
                }
            }
        }

        private int companion(int product, int subcategory) {
            if (dice.chance(FAVOURITE_SHARE)) {
                int favourite = range.companion(product);
                return dice.chance(range.demand(favourite, day)) ? favourite : -1;
            }
            int size = range.assortment().size();
            int members = (range.count() - subcategory + size - 1) / size;
            for (int i = 0; i < TRIES; i++) {
                int candidate = subcategory + size * dice.below(members);
                if (dice.chance(range.demand(candidate, day))) {
                    return candidate;
                }
            }
            return -1;
        }

        private boolean line(int product) throws IOException {
            if (inOrder.contains(product)) {
                return false;
            }
            double appetite = customers.segmentOf(customer).appetite();
            int wanted = dice.units(range.subcategoryOf(product).unitsALine() * appetite);
            StockRoom.Picked picked = outlets.stock.take(product, customers.region(customer), wanted);
            if (picked.units() == 0) {
                outlets.lost.lost(day, product, wanted);
                return false;
            }
            if (inOrder.isEmpty()) {
                number = ++orders;
            }
            inOrder.add(product);
            linesSinceVisit[product]++;
            outlets.sales.row(
                    names.date(day).toString(),
                    "O" + number,
                    names.id(product),
                    Geography.locationId(picked.location()),
                    "C" + (customer + 1),
                    picked.units(),
                    Cells.cents(range.priceCents(product)),
                    Cells.percent(promotions.percent(product)));
            outlets.returns.sold(
                    new ReturnDesk.SoldLine(day, number, product, picked.location(), customer, picked.units()));
            return true;
        }
    }
}
