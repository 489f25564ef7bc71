package stillstock.feature.demand;

import java.util.Arrays;
import java.util.List;
import stillstock.feature.column.Feature;
import stillstock.feature.column.FeatureContext;
import stillstock.feature.column.FeatureGroup;
import stillstock.feature.column.Ratio;
import stillstock.feature.history.SalesHistory;
import stillstock.snapshot.TableName;
import stillstock.snapshot.side.Correction;

/** Stock written off or found again: what was counted, broken or cleared out is often what ends. */
public final class CorrectionFeatures implements FeatureGroup {
    private static final int COUNT = 8;
    private static final int QUARTER = 90;
    private static final int YEAR = 365;

    private static final List<Feature> FEATURES = List.of(
            of(
                    "days_since_write_off",
                    "days",
                    "as-of day - last day with units written off",
                    0,
                    "last written off {v} days ago",
                    0),
            of("written_off_90d", "units", "units written off", QUARTER, "{v} written off in the last quarter", 0),
            of("written_off_365d", "units", "units written off", YEAR, "{v} written off in the last year", 0),
            sold(
                    "write_off_ratio_90d",
                    "share",
                    "units written off / (units sold + units written off)",
                    QUARTER,
                    "{v} of what left in the last quarter was written off"),
            of(
                    "days_since_found",
                    "days",
                    "as-of day - last day with units found",
                    0,
                    "last found again {v} days ago",
                    0),
            of("found_90d", "units", "units found", QUARTER, "{v} found again in the last quarter", 0),
            of(
                    "corrections_365d",
                    "corrections",
                    "corrections of stock",
                    YEAR,
                    "stock was corrected {v} times in the last year",
                    0),
            sold(
                    "sale_days_since_correction",
                    "days",
                    "days with a sale after the last correction, within two years",
                    SalesHistory.DAYS,
                    "sold on {v} days since its stock was corrected"));

    @Override
    public List<Feature> features() {
        return FEATURES;
    }

    private static Feature of(String name, String unit, String formula, int window, String phrase, int direction) {
        return new Feature(name, unit, formula, window, List.of(TableName.CORRECTIONS), phrase, direction);
    }

    private static Feature sold(String name, String unit, String formula, int window, String phrase) {
        return new Feature(name, unit, formula, window, List.of(TableName.CORRECTIONS, TableName.SALES), phrase, 0);
    }

    @Override
    public Filler filler(FeatureContext context) {
        return (history, row, at) -> {
            Arrays.fill(row, at, at + COUNT, 0);
            row[at] = Float.NaN;
            row[at + 4] = Float.NaN;
            row[at + 7] = Float.NaN;
            for (Correction correction : context.corrections(history.product())) {
                add(correction, context.day() - correction.day(), row, at);
                row[at + 7] = history.saleDaysWithin(context.day() - correction.day());
            }
            row[at + 3] = Ratio.share(row[at + 1], row[at + 1] + history.units(QUARTER));
        };
    }

    private static void add(Correction correction, int age, float[] row, int at) {
        boolean writtenOff = correction.quantity() < 0;
        float units = (float) Math.abs(correction.quantity());
        row[at + (writtenOff ? 0 : 4)] = age;
        if (age < QUARTER) {
            row[at + (writtenOff ? 1 : 5)] += units;
        }
        if (age < YEAR) {
            row[at + 2] += writtenOff ? units : 0;
            row[at + 6]++;
        }
    }
}
