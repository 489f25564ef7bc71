package stillstock.forecast.override;

import java.util.ArrayList;
import java.util.List;
import stillstock.forecast.ForecastOverride;
import stillstock.snapshot.Days;
import stillstock.snapshot.SalesTable;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.column.Dictionary;

/**
 * An override against the method it replaced, once some of its days have passed. Source: Gilliland, "The business
 * forecasting deal" (2010), chapter 4 (forecast value added).
 *
 * @param override what the person said
 * @param knownDays days of it that have passed
 * @param actualUnitsADay units sold a day on those; NaN where none has passed or the product is not in the data
 */
public record ValueAdded(ForecastOverride override, int knownDays, double actualUnitsADay) {
    /**
     * Each override beside what was sold until a day.
     *
     * @param asOfDay the last known day; no later row is read
     */
    public static List<ValueAdded> of(List<ForecastOverride> overrides, Snapshot snapshot, int asOfDay) {
        List<ValueAdded> result = new ArrayList<>();
        for (ForecastOverride override : overrides) {
            int first = Days.of(override.first());
            int last = Math.min(asOfDay, Days.of(override.last()));
            int product = snapshot.products().row(override.productId());
            int days = Math.max(0, last - first + 1);
            boolean known = days > 0 && product != Dictionary.MISSING;
            result.add(new ValueAdded(
                    override, days, known ? units(snapshot.sales(), product, first, last) / days : Double.NaN));
        }
        return result;
    }

    private static double units(SalesTable sales, int product, int first, int last) {
        double units = 0;
        for (int row = sales.toAsOf(product, first - 1); row < sales.toAsOf(product, last); row++) {
            units += sales.quantity(row);
        }
        return units;
    }

    /** How far the person was off, units a day; NaN while nothing is known. */
    public double overrideError() {
        return Math.abs(override.unitsADay() - actualUnitsADay);
    }

    /** How far the method was off, units a day; NaN while nothing is known. */
    public double modelError() {
        return Math.abs(override.modelUnitsADay() - actualUnitsADay);
    }

    /** Error the override took away, units a day: above 0 it helped, below 0 it harmed; NaN while nothing is known. */
    public double gained() {
        return modelError() - overrideError();
    }
}
