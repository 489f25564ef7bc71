package stillstock.quality.inspect;

import java.util.Locale;
import stillstock.classify.StockFacts;
import stillstock.importing.ImportReport;
import stillstock.job.JobContext;
import stillstock.snapshot.Days;
import stillstock.snapshot.ProductRows;
import stillstock.snapshot.Snapshot;

/**
 * What a check looks at. Rows dated after the facts' day are not read.
 *
 * @param facts of the snapshot, with the day
 * @param report of the import
 */
public record CheckInput(StockFacts facts, ImportReport report, QualityConfig config, JobContext job) {
    /** The snapshot. */
    public Snapshot snapshot() {
        return facts.snapshot();
    }

    /** Rows dated later are not read. */
    public int asOfDay() {
        return facts.day();
    }

    /** Rows dated on or before the day. */
    public long rows(ProductRows table) {
        long rows = 0;
        for (int p = 0; p < table.products(); p++) {
            rows += table.toAsOf(p, asOfDay()) - table.from(p);
        }
        return rows;
    }

    /** A day and a place in words. */
    public String place(int day, int location) {
        String where = snapshot().codes().locations().text(location);
        return Days.text(day) + (where.isEmpty() ? "" : " at " + where);
    }

    /** A number with at most two decimals and groups of thousands. */
    public static String number(double value) {
        double rounded = Math.rint(value * 100) / 100;
        return String.format(Locale.ROOT, rounded == Math.rint(rounded) ? "%,.0f" : "%,.2f", rounded);
    }

    /** A share as a percentage. */
    public static String percent(double share) {
        double percent = share * 100;
        return String.format(Locale.ROOT, percent < 1 ? "%.2f %%" : "%.1f %%", percent);
    }
}
