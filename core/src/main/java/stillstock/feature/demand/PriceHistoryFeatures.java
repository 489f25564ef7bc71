package stillstock.feature.demand;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import stillstock.feature.column.Feature;
import stillstock.feature.column.FeatureContext;
import stillstock.feature.column.FeatureGroup;
import stillstock.feature.column.Ratio;
import stillstock.feature.history.SalesHistory;
import stillstock.snapshot.SalesTable;
import stillstock.snapshot.TableName;
import stillstock.snapshot.side.ExternalValue;
import stillstock.snapshot.side.Promotion;

/** Price cuts of the past, the price against the dearest month and the competitor, and what promotions sold. */
public final class PriceHistoryFeatures implements FeatureGroup {
    private static final int YEAR = 365;
    private static final int MONTH = 30;
    private static final int MONTHS = 12;
    private static final double CUT = 0.9;
    private static final List<TableName> SOLD = List.of(TableName.SALES);

    private static final List<Feature> FEATURES = List.of(
            new Feature(
                    "price_vs_peak",
                    "ratio",
                    "mean net price of the latest 30 days with a sale / of the dearest such month",
                    YEAR,
                    SOLD,
                    "sells at {v} times the price of its dearest month",
                    0),
            new Feature(
                    "price_cuts_365d",
                    "cuts",
                    "months with a mean net price over 10 % below that of the month with a sale before",
                    YEAR,
                    SOLD,
                    "its price was cut {v} times in the last year",
                    0),
            new Feature(
                    "days_since_price_cut",
                    "days",
                    "days since the end of the last month that counts as a price cut",
                    YEAR,
                    SOLD,
                    "its price was last cut {v} days ago",
                    0),
            new Feature(
                    "price_vs_competitor",
                    "log ratio",
                    "ln(price / mean over 90 days of the series \"competitor ...: its id\", else \"...: its category\")",
                    90,
                    List.of(TableName.SALES, TableName.EXTERNAL),
                    "price against the competitor's {v}",
                    1),
            new Feature(
                    "promoted_share_365d",
                    "share",
                    "units sold on days of a promotion begun by the day / units sold",
                    YEAR,
                    List.of(TableName.SALES, TableName.PROMOTIONS),
                    "{v} of its sales were on promotion",
                    0));

    @Override
    public List<Feature> features() {
        return FEATURES;
    }

    @Override
    public Filler filler(FeatureContext context) {
        SalesTable sales = context.snapshot().sales();
        Map<String, Double> competitor = competitor(context);
        double[] money = new double[MONTHS];
        double[] units = new double[MONTHS];
        return (history, row, at) -> {
            Arrays.fill(money, 0);
            Arrays.fill(units, 0);
            for (int r = history.fromWithin(MONTHS * MONTH); r < history.end(); r++) {
                float discount = sales.discount(r);
                if (!Float.isNaN(sales.unitPrice(r))) {
                    int month = (context.day() - sales.day(r)) / MONTH;
                    units[month] += sales.quantity(r);
                    money[month] += sales.quantity(r)
                            * (double) sales.unitPrice(r)
                            * (1 - (Float.isNaN(discount) ? 0 : discount));
                }
            }
            cuts(money, units, row, at);
            double price = context.groups().price(history.product());
            row[at + 3] = (float) Math.log(price / rival(context, history.product(), competitor));
            row[at + 4] = promoted(context, history);
        };
    }

    /** From the earliest month on; months without a priced sale are passed over. */
    private static void cuts(double[] money, double[] units, float[] row, int at) {
        double before = Double.NaN;
        double dearest = Double.NaN;
        int cuts = 0;
        int lastCut = -1;
        for (int month = MONTHS - 1; month >= 0; month--) {
            if (units[month] > 0) {
                double price = money[month] / units[month];
                if (price < CUT * before) {
                    cuts++;
                    lastCut = month;
                }
                before = price;
                dearest = Double.isNaN(dearest) ? price : Math.max(dearest, price);
            }
        }
        row[at] = Ratio.share(before, dearest);
        row[at + 1] = Double.isNaN(before) ? Float.NaN : cuts;
        row[at + 2] = lastCut < 0 ? Float.NaN : lastCut * MONTH;
    }

    private static float promoted(FeatureContext context, SalesHistory history) {
        SalesTable sales = context.snapshot().sales();
        List<Promotion> promotions = context.promotions(history.product());
        double on = 0;
        for (int r = history.fromWithin(YEAR); r < history.end() && !promotions.isEmpty(); r++) {
            for (Promotion promotion : promotions) {
                if (sales.day(r) >= promotion.startDay() && sales.day(r) <= promotion.endDay()) {
                    on += sales.quantity(r);
                    break;
                }
            }
        }
        return Ratio.share(on, history.units(YEAR));
    }

    /** Mean over 90 days of each series named competitor, by its name in small letters. */
    private static Map<String, Double> competitor(FeatureContext context) {
        Map<String, double[]> sums = new HashMap<>();
        for (ExternalValue value : context.snapshot().side().external()) {
            int age = context.day() - value.day();
            String name = value.series().toLowerCase(Locale.ROOT);
            if (age >= 0 && age < 90 && name.contains("competitor")) {
                double[] sum = sums.computeIfAbsent(name, key -> new double[2]);
                sum[0] += value.value();
                sum[1]++;
            }
        }
        Map<String, Double> result = new HashMap<>();
        sums.forEach((name, sum) -> result.put(lastWord(name), sum[0] / sum[1]));
        return result;
    }

    /** "competitor price: A12" is that of A12, "competitor:kettles" that of kettles. */
    private static String lastWord(String series) {
        return series.substring(series.lastIndexOf(':') + 1).trim();
    }

    private static double rival(FeatureContext context, int product, Map<String, Double> competitor) {
        if (competitor.isEmpty()) {
            return Double.NaN;
        }
        String id = context.snapshot().products().id(product).toLowerCase(Locale.ROOT);
        String category = context.snapshot().products().category().text(product).toLowerCase(Locale.ROOT);
        return competitor.getOrDefault(id, competitor.getOrDefault(category, Double.NaN));
    }
}
