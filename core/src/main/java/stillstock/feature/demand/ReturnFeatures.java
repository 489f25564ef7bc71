package stillstock.feature.demand;

import java.util.List;
import stillstock.feature.column.Feature;
import stillstock.feature.column.FeatureContext;
import stillstock.feature.column.FeatureGroup;
import stillstock.feature.column.Ratio;
import stillstock.snapshot.ReturnTable;
import stillstock.snapshot.TableName;

/** How much of what was sold comes back. */
public final class ReturnFeatures implements FeatureGroup {
    private static final List<TableName> NEEDS = List.of(TableName.RETURNS, TableName.SALES);

    private static final List<Feature> FEATURES = List.of(
            rate(90),
            rate(365),
            new Feature(
                    "days_since_return",
                    "days",
                    "as-of day - day of the last return",
                    0,
                    List.of(TableName.RETURNS),
                    "last came back {v} days ago",
                    0));

    @Override
    public List<Feature> features() {
        return FEATURES;
    }

    private static Feature rate(int window) {
        return new Feature(
                "return_rate_" + window + "d",
                "share",
                "units returned / units sold",
                window,
                NEEDS,
                "{v} of what it sold in " + window + " days came back",
                0);
    }

    @Override
    public Filler filler(FeatureContext context) {
        ReturnTable returns = context.snapshot().returns();
        int day = context.day();
        if (!context.has(TableName.RETURNS)) {
            return (history, row, at) -> {
                row[at] = Float.NaN;
                row[at + 1] = Float.NaN;
                row[at + 2] = Float.NaN;
            };
        }
        return (history, row, at) -> {
            int p = history.product();
            int end = returns.toAsOf(p, day);
            row[at] = Ratio.share(units(returns, returns.fromAfter(p, day - 90), end), history.units(90));
            row[at + 1] = Ratio.share(units(returns, returns.fromAfter(p, day - 365), end), history.units(365));
            row[at + 2] = end > returns.from(p) ? day - returns.day(end - 1) : Float.NaN;
        };
    }

    private static double units(ReturnTable returns, int from, int to) {
        double units = 0;
        for (int row = from; row < to; row++) {
            units += returns.quantity(row);
        }
        return units;
    }
}
