package stillstock.risk.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import stillstock.risk.RiskResult;
import stillstock.snapshot.SalesTable;
import stillstock.snapshot.Snapshot;

/**
 * The past products most like one, and what became of them. Like means near in the space of SHAP contributions
 * (Euclidean, log-odds): alike in what the model holds against or for them, features that do not matter left out. One
 * row a product, the product itself left out. O(rows x features).
 *
 * @param similar nearest first
 * @param wentDead of them
 * @param emptyCause why there are none, in the user's words; empty where there are some
 */
public record SimilarProducts(List<Similar> similar, int wentDead, String emptyCause) {
    /**
     * One past product.
     *
     * @param product its row in the snapshot
     * @param day it stood so on this day
     * @param distance in log-odds; 0 for the same reasons
     * @param onHand units then; NaN where not known
     * @param idleDays days since its last sale then; NaN where it had never sold
     * @param unitsSold in the window after
     */
    public record Similar(
            int product,
            int day,
            double distance,
            double onHand,
            double idleDays,
            double unitsSold,
            boolean wentDead) {}

    /** Copies its list. */
    public SimilarProducts {
        similar = List.copyOf(similar);
    }

    /**
     * The nearest past products of a scored product.
     *
     * @param past through the eyes of the model that scored it
     * @param count how many at most
     */
    public static SimilarProducts of(RiskResult result, int product, PastRows past, Snapshot snapshot, int count) {
        double[] own = result.contributions(product);
        if (own.length == 0) {
            return new SimilarProducts(List.of(), 0, "The product is not scored.");
        }
        if (past.size() == 0) {
            return new SimilarProducts(
                    List.of(), 0, "The history is too short for a past date whose outcome is known.");
        }
        record Near(PastRows.Row row, double squared) {}
        List<Near> all = new ArrayList<>();
        for (PastRows.Row row : past.rows()) {
            if (row.product() != product) {
                all.add(new Near(row, squared(own, row.contributions())));
            }
        }
        all.sort(Comparator.comparingDouble(Near::squared)
                .thenComparing((Near near) -> snapshot.products().id(near.row.product()))
                .thenComparing(near -> near.row.day()));
        Set<Integer> seen = new HashSet<>();
        List<Similar> nearest = new ArrayList<>();
        for (Near near : all) {
            if (nearest.size() == count) {
                break;
            }
            if (seen.add(near.row.product())) {
                nearest.add(similar(near.row, Math.sqrt(near.squared), past.horizonDays(), snapshot.sales()));
            }
        }
        int dead = (int) nearest.stream().filter(Similar::wentDead).count();
        return new SimilarProducts(nearest, dead, nearest.isEmpty() ? "No other product stood at a past date." : "");
    }

    /** What became of them, in a sentence. */
    public String sentence() {
        if (similar.isEmpty()) {
            return emptyCause;
        }
        return "Of the " + similar.size() + " past products most like it, " + wentDead + " went dead and "
                + (similar.size() - wentDead) + " sold.";
    }

    private static Similar similar(PastRows.Row row, double distance, int horizonDays, SalesTable sales) {
        double units = 0;
        int end = sales.toAsOf(row.product(), row.day() + horizonDays);
        for (int sale = sales.fromAfter(row.product(), row.day()); sale < end; sale++) {
            units += sales.quantity(sale);
        }
        return new Similar(row.product(), row.day(), distance, row.onHand(), row.idleDays(), units, row.wentDead());
    }

    private static double squared(double[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < b.length; i++) {
            double d = a[i] - b[i];
            sum += d * d;
        }
        return sum;
    }
}
