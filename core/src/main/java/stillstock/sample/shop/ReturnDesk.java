package stillstock.sample.shop;

import java.io.IOException;
import java.util.List;
import stillstock.export.store.RowSink;
import stillstock.sample.world.Dice;
import stillstock.sample.world.Extent;
import stillstock.sample.world.Geography;
import stillstock.sample.world.ProductNames;
import stillstock.sample.world.ProductRange;

/** Takes goods back some days after they were sold, and puts them into stock again. */
final class ReturnDesk {
    private static final int LONGEST_LAG_DAYS = 35;
    private static final List<String> REASONS =
            List.of("changed mind", "damaged", "not as described", "wrong item", "poor quality");
    private static final double QUALITY_FACTOR = 3;

    private final ProductRange range;
    private final ProductNames names;
    private final StockRoom stock;
    private final RowSink sink;
    private final Dice dice;
    private final DayQueue waiting = new DayQueue(LONGEST_LAG_DAYS + 1, 6);

    ReturnDesk(Extent extent, ProductRange range, ProductNames names, StockRoom stock, RowSink sink) {
        this.range = range;
        this.names = names;
        this.stock = stock;
        this.sink = sink;
        dice = new Dice(extent.seed(), -5);
    }

    /** Decides whether a sold line comes back, and when. In products on their way out quality often falls first. */
    void sold(SoldLine line) {
        int product = line.product();
        boolean poor = line.day() >= range.fallsFrom(product) && product % 5 < 3;
        if (!dice.chance(range.returnRate(product) * (poor ? QUALITY_FACTOR : 1))) {
            return;
        }
        int lag = Math.min(LONGEST_LAG_DAYS, 3 + dice.poisson(3) + dice.units(6));
        int quantity = 1 + dice.below(line.quantity());
        int reason = poor && dice.chance(0.6) ? REASONS.size() - 1 : dice.below(REASONS.size());
        waiting.add(line.day() + lag, line.order(), product, line.location(), line.customer(), quantity, reason);
    }

    /** Takes back what is due on a day. */
    void open(int day) throws IOException {
        for (int i = 0; i < waiting.size(day); i++) {
            int product = waiting.get(day, i, 1);
            int location = waiting.get(day, i, 2);
            int quantity = waiting.get(day, i, 4);
            stock.putBack(product, location, quantity);
            sink.row(
                    names.date(day).toString(),
                    "O" + waiting.get(day, i, 0),
                    names.id(product),
                    Geography.locationId(location),
                    "C" + (waiting.get(day, i, 3) + 1),
                    quantity,
                    REASONS.get(waiting.get(day, i, 5)));
        }
        waiting.clear(day);
    }

    /** A sale that happened. */
    record SoldLine(int day, int order, int product, int location, int customer, int quantity) {}
}
