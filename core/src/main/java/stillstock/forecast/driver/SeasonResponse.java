package stillstock.forecast.driver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stillstock.job.JobContext;
import stillstock.snapshot.SalesTable;
import stillstock.snapshot.Snapshot;

/**
 * The season of the year of each group of products, which one product's two years of days cannot show: sales lines a week of the products
 * launched so far are Poisson around exp(level + trend + four pairs of sine and cosine of the year). The pairs of all
 * products are drawn towards none, those of a category towards all, those of a group towards its category. Immutable.
 */
final class SeasonResponse {
    /** With less, trend and season cannot be told apart. */
    static final int LEAST_DAYS = 400;

    private static final int BLOCK = 7;
    private static final double[] OF_ALL = {0.6, 0.4, 0.25, 0.15};
    private static final double[] OF_PART = {0.3, 0.2, 0.12, 0.08};

    private final Map<String, SeasonFit> fits;

    private SeasonResponse(Map<String, SeasonFit> fits) {
        this.fits = fits;
    }

    /** Learns from all products; reads no sale after the day. Nothing where the data is too short. */
    static SeasonResponse learn(Snapshot snapshot, int firstDay, int asOfDay, JobContext job) {
        int blocks = (asOfDay - firstDay + 1) / BLOCK;
        Map<String, SeasonFit> fits = new HashMap<>();
        if (asOfDay - firstDay + 1 < LEAST_DAYS) {
            return new SeasonResponse(fits);
        }
        Map<String, Weeks> groups = new LinkedHashMap<>();
        Map<String, Weeks> categories = new LinkedHashMap<>();
        Weeks all = new Weeks(blocks);
        for (int product = 0; product < snapshot.products().size(); product++) {
            String group = snapshot.products().group(product);
            String category = category(group);
            List<Weeks> into = new ArrayList<>(List.of(all));
            into.add(categories.computeIfAbsent(category, key -> new Weeks(blocks)));
            into.add(groups.computeIfAbsent(group, key -> new Weeks(blocks)));
            add(snapshot.sales(), product, firstDay, asOfDay, into);
        }
        int start = asOfDay + 1 - blocks * BLOCK;
        SeasonFit overall = SeasonFit.of(all, start, BLOCK, SeasonFit.NONE, OF_ALL);
        Map<String, SeasonFit> ofCategory = new HashMap<>();
        categories.forEach((name, weeks) -> {
            job.checkCancelled();
            ofCategory.put(name, SeasonFit.of(weeks, start, BLOCK, overall, OF_PART));
        });
        groups.forEach((name, weeks) -> {
            job.checkCancelled();
            fits.put(name, SeasonFit.of(weeks, start, BLOCK, ofCategory.get(category(name)), OF_PART));
        });
        return new SeasonResponse(fits);
    }

    private static String category(String group) {
        int end = group.lastIndexOf(" / ");
        return end < 0 ? group : group.substring(0, end);
    }

    private static void add(SalesTable sales, int product, int firstDay, int asOfDay, List<Weeks> into) {
        int blocks = into.get(0).lines.length;
        int start = asOfDay + 1 - blocks * BLOCK;
        int first = sales.toAsOf(product, start - 1);
        int end = sales.toAsOf(product, asOfDay);
        if (sales.from(product) >= end) {
            return;
        }
        int launched = Math.max(0, (sales.day(sales.from(product)) - start) / BLOCK);
        for (Weeks weeks : into) {
            for (int block = launched; block < blocks; block++) {
                weeks.products[block]++;
            }
            for (int row = first; row < end; row++) {
                weeks.lines[(sales.day(row) - start) / BLOCK]++;
            }
        }
    }

    /** Sales lines and products launched, a week. */
    static final class Weeks {
        final double[] lines;
        final double[] products;

        Weeks(int blocks) {
            lines = new double[blocks];
            products = new double[blocks];
        }
    }

    /** The log of a day's season for a group, and its variance. */
    double[] effect(String group, int day) {
        SeasonFit fit = fits.get(group);
        return fit == null ? new double[2] : fit.at(day);
    }

    /** True where there is one. */
    boolean known() {
        return !fits.isEmpty();
    }
}
