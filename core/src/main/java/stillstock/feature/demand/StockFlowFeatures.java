package stillstock.feature.demand;

import java.util.List;
import stillstock.feature.column.Feature;
import stillstock.feature.column.FeatureContext;
import stillstock.feature.column.FeatureGroup;
import stillstock.feature.column.Ratio;
import stillstock.feature.history.StockFlow;
import stillstock.snapshot.TableName;
import stillstock.snapshot.side.Supplier;

/** How the stock got to where it is: what is left of it, what was delivered, what is late. */
public final class StockFlowFeatures implements FeatureGroup {
    private static final List<TableName> STOCK = List.of(TableName.INVENTORY);

    private static final List<Feature> FEATURES = List.of(
            of(
                    "stock_share_left",
                    "share",
                    "on_hand / highest level of 365 days",
                    365,
                    "{v} of its highest stock is left",
                    0),
            of(
                    "stock_change_90d",
                    "log ratio",
                    "ln((1 + on_hand) / (1 + level 90 days ago))",
                    90,
                    "stock changed by {v} in the last quarter",
                    0),
            of(
                    "received_90d",
                    "units",
                    "units received, else rises of the level",
                    90,
                    "received {v} in the last quarter",
                    0),
            of(
                    "stockout_days_90d",
                    "days",
                    "days of 90 with no stock while it was recorded",
                    90,
                    "was out of stock on {v} of the last 90 days",
                    0),
            of(
                    "on_order_days",
                    "days",
                    "days since there was last nothing on order; 0 where nothing is",
                    0,
                    "has been on order for {v} days",
                    0),
            new Feature(
                    "delivery_delay_days",
                    "days",
                    "on_order_days - lead time of its supplier, at least 0",
                    0,
                    List.of(TableName.INVENTORY, TableName.SUPPLIERS, TableName.PRODUCTS),
                    "its delivery is {v} days late",
                    0),
            new Feature(
                    "shelf_life_cover",
                    "ratio",
                    "(shelf life - stock_age_days) / cover_days",
                    90,
                    List.of(TableName.INVENTORY, TableName.SALES, TableName.PRODUCTS),
                    "keeps {v} times as long as its stock lasts",
                    -1),
            new Feature(
                    "cover_vs_lead_time",
                    "ratio",
                    "cover_days / lead time of its supplier",
                    90,
                    List.of(TableName.INVENTORY, TableName.SALES, TableName.SUPPLIERS, TableName.PRODUCTS),
                    "stock lasts {v} times its lead time",
                    1));

    @Override
    public List<Feature> features() {
        return FEATURES;
    }

    private static Feature of(String name, String unit, String formula, int window, String phrase, int direction) {
        return new Feature(name, unit, formula, window, STOCK, phrase, direction);
    }

    @Override
    public Filler filler(FeatureContext context) {
        StockFlow flow = new StockFlow(context.snapshot(), context.day());
        boolean sales = context.has(TableName.SALES);
        return (history, row, at) -> {
            int p = history.product();
            flow.load(p);
            double onHand = context.facts().onHand(p);
            double cover =
                    sales ? Math.min(StockFeatures.COVER_CAP, context.facts().coverDays(p)) : Double.NaN;
            double lead = context.supplier(p).map(Supplier::leadTimeDays).orElse(Double.NaN);
            double left = context.snapshot().products().shelfLifeDays(p)
                    - context.facts().meanAgeDays(p);
            row[at] = Ratio.share(Math.max(0, onHand), flow.highest());
            row[at + 1] = (float) Math.log((1 + Math.max(0, onHand)) / (1 + flow.levelBefore()));
            row[at + 2] = (float) flow.received();
            row[at + 3] = (float) flow.emptyDays();
            row[at + 4] = (float) flow.onOrderDays();
            row[at + 5] = (float) Math.max(0, flow.onOrderDays() - lead);
            row[at + 6] = onHand > 0 ? Ratio.share(left, cover) : Float.NaN;
            row[at + 7] = Ratio.share(cover, lead);
        };
    }
}
