package stillstock.sample.shop;

import java.io.IOException;
import stillstock.export.store.RowSink;
import stillstock.sample.world.Dice;
import stillstock.sample.world.Extent;
import stillstock.sample.world.Market;
import stillstock.sample.world.ProductNames;
import stillstock.sample.world.ProductRange;
import stillstock.sample.world.Scale;

/** Page views, clicks, carts and bounces: they follow interest, and interest runs ahead of sales. */
final class PageTraffic {
    private static final int DAYS_AHEAD_OF_SALES = 24;
    private static final double VIEWS_A_LINE = 16;
    private static final double CURIOSITY_A_DAY = 0.04;
    private static final double CLICKS_A_VIEW = 0.34;

    private final ProductRange range;
    private final ProductNames names;
    private final Market market;
    private final RowSink sink;
    private final Dice dice;
    private final int days;

    PageTraffic(Extent extent, ProductRange range, ProductNames names, Market market, RowSink sink) {
        this.range = range;
        this.names = names;
        this.market = market;
        this.sink = sink;
        dice = new Dice(extent.seed(), -7);
        days = Scale.of(extent).trafficDays();
    }

    /**
     * Writes one row that sums up the days until today; none where nobody looked.
     *
     * @param lines order lines in these days, each of which was in a cart
     * @param lift what the discount does to demand
     */
    void write(int product, int day, int lines, double lift) throws IOException {
        if (day < range.launch(product)) {
            return;
        }
        double interest = range.attention(product, day + DAYS_AHEAD_OF_SALES);
        double expected = range.rate(product)
                * interest
                * lift
                * market.season(range.subcategory(product), day + DAYS_AHEAD_OF_SALES / 2);
        boolean falling = day + DAYS_AHEAD_OF_SALES >= range.fallsFrom(product);
        double liking = falling ? 0.8 : 1;
        int clicksAtLeast = lines;
        int views = Math.max(clicksAtLeast, dice.poisson(days * (VIEWS_A_LINE * expected + CURIOSITY_A_DAY)));
        if (views == 0) {
            return;
        }
        int clicks = Math.min(views, Math.max(clicksAtLeast, dice.poisson(views * CLICKS_A_VIEW * liking)));
        int carts = Math.min(clicks, lines + dice.poisson(clicks * (falling ? 0.14 : 0.1)));
        int bounces = Math.min(views - clicks, dice.poisson(views * (falling ? 0.42 : 0.33)));
        sink.row(names.date(day).toString(), names.id(product), views, clicks, carts, bounces);
    }
}
