package stillstock.feature.demand;

import java.util.List;
import stillstock.classify.StockFacts;
import stillstock.feature.column.Feature;
import stillstock.feature.column.FeatureContext;
import stillstock.feature.column.FeatureGroup;
import stillstock.feature.column.Ratio;
import stillstock.feature.history.StockHistory;
import stillstock.snapshot.TableName;

/** How much there is, how old it is and how it turns. */
public final class StockFeatures implements FeatureGroup {
    /** Cover of stock that does not move at all, days: models need a number where the formula says infinite. */
    static final double COVER_CAP = 3650;

    private static final List<Feature> FEATURES = List.of(
            of("on_hand", "units", "latest level of each location, added up", 0, "{v} on hand", 0),
            of("stock_value", "currency", "max(0, on_hand) x unit cost", 0, "ties up {v}", 0),
            of("on_order", "units", "latest units on order of each location, added up", 0, "{v} on order", 0),
            sold(
                    "cover_days",
                    "days",
                    "on_hand / velocity of the policy's window, at most " + (int) COVER_CAP,
                    90,
                    "stock lasts {v} days",
                    1),
            of(
                    "stock_age_days",
                    "days",
                    "age of what is on hand, first in first out, weighted by units",
                    0,
                    "stock is {v} days old",
                    1),
            sold(
                    "turnover_365d",
                    "1/year",
                    "units sold in 365 days / mean units on hand on the days known",
                    365,
                    "stock turns {v} times a year",
                    -1),
            sold(
                    "sell_through_90d",
                    "share",
                    "units sold in 90 days / (on hand 90 days ago + received since)",
                    90,
                    "{v} of what was there in the last quarter was sold",
                    -1),
            of(
                    "days_since_receipt",
                    "days",
                    "as-of day - last day with a receipt or, where none is recorded, a rise of the level",
                    0,
                    "last received {v} days ago",
                    0),
            of(
                    "average_stay_days",
                    "days",
                    "unit-days held / (opening + received) in the policy's value window",
                    365,
                    "a unit stays {v} days",
                    1),
            sold(
                    "sold_share_90d",
                    "ratio",
                    "units sold in 90 days / on_hand",
                    90,
                    "sold {v} times its stock in the last quarter",
                    -1),
            of(
                    "stock_to_reorder_point",
                    "ratio",
                    "on_hand / reorder point",
                    0,
                    "stock is {v} times its reorder point",
                    0));

    @Override
    public List<Feature> features() {
        return FEATURES;
    }

    private static Feature of(String name, String unit, String formula, int window, String phrase, int direction) {
        return new Feature(name, unit, formula, window, List.of(TableName.INVENTORY), phrase, direction);
    }

    private static Feature sold(String name, String unit, String formula, int window, String phrase, int direction) {
        List<TableName> needs = List.of(TableName.INVENTORY, TableName.SALES);
        return new Feature(name, unit, formula, window, needs, phrase, direction);
    }

    @Override
    public Filler filler(FeatureContext context) {
        StockHistory stock = new StockHistory(context.snapshot(), context.day());
        StockFacts facts = context.facts();
        boolean sales = context.has(TableName.SALES);
        return (history, row, at) -> {
            int p = history.product();
            stock.load(p);
            double onHand = facts.onHand(p);
            row[at] = (float) onHand;
            row[at + 1] = (float) facts.stockValue(p);
            row[at + 2] = (float) stock.onOrder();
            row[at + 3] = sales ? (float) Math.min(COVER_CAP, facts.coverDays(p)) : Float.NaN;
            row[at + 4] = onHand > 0 ? (float) facts.meanAgeDays(p) : Float.NaN;
            row[at + 5] = sales ? Ratio.share(history.units(365), stock.meanStock()) : Float.NaN;
            row[at + 6] = sales ? Ratio.share(history.units(90), stock.available90()) : Float.NaN;
            row[at + 7] = (float) stock.daysSinceReceipt();
            row[at + 8] = (float) facts.averageStayDays(p);
            row[at + 9] = sales ? Ratio.share(history.units(90), onHand) : Float.NaN;
            row[at + 10] = Ratio.share(onHand, stock.reorderPoint());
        };
    }
}
