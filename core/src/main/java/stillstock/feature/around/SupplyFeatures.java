package stillstock.feature.around;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stillstock.feature.column.Feature;
import stillstock.feature.column.FeatureContext;
import stillstock.feature.column.FeatureGroup;
import stillstock.snapshot.Days;
import stillstock.snapshot.InventoryTable;
import stillstock.snapshot.TableName;
import stillstock.snapshot.column.Dictionary;
import stillstock.snapshot.side.Location;
import stillstock.snapshot.side.Supplier;

/** Where it comes from, how long it keeps and how long it has been around. */
public final class SupplyFeatures implements FeatureGroup {
    private static final List<TableName> SUPPLIER = List.of(TableName.SUPPLIERS, TableName.PRODUCTS);

    private static final List<Feature> FEATURES = List.of(
            new Feature(
                    "lead_time_days",
                    "days",
                    "mean lead time of its supplier",
                    0,
                    SUPPLIER,
                    "takes {v} days to arrive",
                    0),
            new Feature(
                    "lead_time_sd_days",
                    "days",
                    "standard deviation of its supplier's lead time",
                    0,
                    SUPPLIER,
                    "arrives {v} days early or late",
                    0),
            new Feature(
                    "handling_days",
                    "days",
                    "mean handling days of the places of its last 90 days of stock records",
                    90,
                    List.of(TableName.LOCATIONS, TableName.INVENTORY),
                    "handled in {v} days",
                    0),
            new Feature(
                    "shelf_life_left_days",
                    "days",
                    "shelf life - stock_age_days",
                    0,
                    List.of(TableName.PRODUCTS, TableName.INVENTORY),
                    "keeps for {v} more days",
                    -1),
            new Feature(
                    "launch_age_days",
                    "days",
                    "as-of day - launch, else first receipt",
                    0,
                    List.of(TableName.PRODUCTS),
                    "in the range for {v} days",
                    0),
            new Feature(
                    "discontinued",
                    "0/1",
                    "1 where the product master says so; unknown before the snapshot's own day, as the master is"
                            + " not dated",
                    0,
                    List.of(TableName.PRODUCTS),
                    "discontinued: {v}",
                    1));

    @Override
    public List<Feature> features() {
        return FEATURES;
    }

    @Override
    public Filler filler(FeatureContext context) {
        double[] handling = handling(context);
        boolean masterIsOfTheDay = context.day() >= context.snapshot().asOfDay();
        return (history, row, at) -> {
            int p = history.product();
            Optional<Supplier> supplier = context.supplier(p);
            row[at] = supplier.map(Supplier::leadTimeDays).orElse(Double.NaN).floatValue();
            row[at + 1] =
                    supplier.map(Supplier::leadTimeSdDays).orElse(Double.NaN).floatValue();
            row[at + 2] = (float) handlingDays(context, handling, p);
            boolean inStock = context.facts().onHand(p) > 0;
            double left = context.snapshot().products().shelfLifeDays(p)
                    - context.facts().meanAgeDays(p);
            row[at + 3] = inStock ? (float) left : Float.NaN;
            row[at + 4] = (float) launchAge(context, p);
            boolean discontinued = context.snapshot().products().discontinued(p);
            row[at + 5] = masterIsOfTheDay ? (discontinued ? 1 : 0) : Float.NaN;
        };
    }

    private static double launchAge(FeatureContext context, int p) {
        int introduced = context.facts().introducedDay(p);
        return introduced == Days.MISSING ? Double.NaN : context.day() - introduced;
    }

    private static double handlingDays(FeatureContext context, double[] handling, int p) {
        InventoryTable ledger = context.snapshot().inventory();
        int end = ledger.toAsOf(p, context.day());
        double sum = 0;
        int count = 0;
        for (int row = ledger.fromAfter(p, context.day() - 90); row < end; row++) {
            int place = ledger.location(row);
            if (place >= 0 && !Double.isNaN(handling[place])) {
                sum += handling[place];
                count++;
            }
        }
        return count == 0 ? Double.NaN : sum / count;
    }

    private static double[] handling(FeatureContext context) {
        Map<String, Double> byId = new HashMap<>();
        for (Location location : context.snapshot().side().locations()) {
            byId.put(location.id(), location.handlingDays());
        }
        Dictionary places = context.snapshot().codes().locations();
        double[] result = new double[places.size()];
        for (int code = 0; code < result.length; code++) {
            result[code] = byId.getOrDefault(places.text(code), Double.NaN);
        }
        return result;
    }
}
