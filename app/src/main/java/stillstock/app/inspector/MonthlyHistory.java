package stillstock.app.inspector;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import stillstock.app.chart.ChartColour;
import stillstock.app.chart.Series;
import stillstock.app.chart.XyChart;
import stillstock.classify.StockFacts;
import stillstock.snapshot.Days;
import stillstock.snapshot.InventoryTable;
import stillstock.snapshot.SalesTable;
import stillstock.snapshot.Snapshot;

/** A product's units sold a month and the stock on hand at each month's end, up to the as-of day. */
final class MonthlyHistory {
    private static final int MONTHS = 24;

    private MonthlyHistory() {}

    static XyChart chart(StockFacts facts, int product) {
        LocalDate last = Days.date(facts.day()).withDayOfMonth(1);
        LocalDate first = last.minusMonths(MONTHS - 1L);
        LocalDate known = Days.date(facts.historyStartDay());
        if (known != null && known.withDayOfMonth(1).isAfter(first)) {
            first = known.withDayOfMonth(1);
        }
        int months = (int) ChronoUnit.MONTHS.between(first, last) + 1;
        double[] days = new double[months];
        for (int m = 0; m < months; m++) {
            days[m] = first.plusMonths(m).toEpochDay();
        }
        double[] units = sold(facts, product, first, months);
        double[] stock = stock(facts, product, first, months);
        List<Series> series = new ArrayList<>();
        if (Arrays.stream(units).anyMatch(value -> value > 0)) {
            series.add(new Series.Columns("Sold", ChartColour.FIRST, days, units));
        }
        if (Arrays.stream(stock).anyMatch(value -> !Double.isNaN(value))) {
            series.add(Series.Line.of("On hand", ChartColour.FOURTH, days, stock));
        }
        return XyChart.overDates(
                "Sold and on hand a month", "units", series, "No sale in " + months + " months, and no stock record");
    }

    private static double[] sold(StockFacts facts, int product, LocalDate first, int months) {
        SalesTable sales = facts.snapshot().sales();
        double[] result = new double[months];
        int end = sales.toAsOf(product, facts.day());
        for (int row = sales.fromAfter(product, Days.of(first) - 1); row < end; row++) {
            result[month(first, sales.day(row))] += sales.quantity(row);
        }
        return result;
    }

    /** The latest level of each location by the end of each month, added up; NaN before the first record. */
    private static double[] stock(StockFacts facts, int product, LocalDate first, int months) {
        Snapshot snapshot = facts.snapshot();
        InventoryTable inventory = snapshot.inventory();
        double[] byLocation = new double[snapshot.codes().locations().size() + 1];
        double[] result = new double[months];
        int row = inventory.isEmpty() ? 0 : inventory.from(product);
        int end = inventory.isEmpty() ? 0 : inventory.toAsOf(product, facts.day());
        boolean known = false;
        for (int m = 0; m < months; m++) {
            int monthEnd = Math.min(facts.day(), Days.of(first.plusMonths(m + 1L)) - 1);
            for (; row < end && inventory.day(row) <= monthEnd; row++) {
                if (!Float.isNaN(inventory.onHand(row))) {
                    byLocation[Math.max(-1, inventory.location(row)) + 1] = inventory.onHand(row);
                    known = true;
                }
            }
            result[m] = known ? Arrays.stream(byLocation).sum() : Double.NaN;
        }
        return result;
    }

    private static int month(LocalDate first, int day) {
        return (int) ChronoUnit.MONTHS.between(first, Days.date(day).withDayOfMonth(1));
    }
}
