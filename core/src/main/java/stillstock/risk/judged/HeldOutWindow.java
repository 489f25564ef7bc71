package stillstock.risk.judged;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The rows models were judged on: each product's score by each method, given from what was known on the day, and what
 * came to pass in the window after it. What bands are chosen by and what two models are compared on. Arrays have one
 * entry a product and are read-only by agreement.
 *
 * @param day the scores speak of this day
 * @param horizonDays length of the window after it
 * @param products product ids
 * @param wentDead what came to pass
 * @param values stock at cost on the day, currency; NaN where it is not known
 * @param soldLately true for the early-warning rows: a sale within 90 days, or within the horizon where that is longer
 * @param scores calibrated scores by the name of the method, the product's own first
 */
public record HeldOutWindow(
        LocalDate day,
        int horizonDays,
        List<String> products,
        boolean[] wentDead,
        double[] values,
        boolean[] soldLately,
        Map<String, double[]> scores) {
    /** Copies its collections and checks the lengths. */
    public HeldOutWindow {
        products = List.copyOf(products);
        scores = Collections.unmodifiableMap(new LinkedHashMap<>(scores));
        int rows = products.size();
        if (wentDead.length != rows || values.length != rows || soldLately.length != rows) {
            throw new IllegalArgumentException("products (" + rows + "), outcomes (" + wentDead.length + "), values ("
                    + values.length + ") and sold lately (" + soldLately.length + ") must be of one length");
        }
        for (Map.Entry<String, double[]> method : scores.entrySet()) {
            if (method.getValue().length != rows) {
                throw new IllegalArgumentException("scores of " + method.getKey() + " (" + method.getValue().length
                        + ") must be as many as products (" + rows + ")");
            }
        }
    }

    /** Products judged. */
    public int rows() {
        return products.size();
    }

    /** Last day of the window. */
    public LocalDate end() {
        return day.plusDays(horizonDays);
    }

    /** A method's scores. */
    public double[] scores(String method) {
        double[] found = scores.get(method);
        if (found == null) {
            throw new IllegalArgumentException("method (" + method + ") is none of " + scores.keySet());
        }
        return found;
    }

    /** The early-warning rows alone. */
    public HeldOutWindow earlyWarning() {
        return rows(IntStream.range(0, rows()).filter(row -> soldLately[row]).toArray());
    }

    /** Some rows, in the order given. */
    public HeldOutWindow rows(int[] rows) {
        Map<String, double[]> picked = new LinkedHashMap<>();
        scores.forEach((name, all) -> picked.put(
                name, Arrays.stream(rows).mapToDouble(row -> all[row]).toArray()));
        boolean[] dead = new boolean[rows.length];
        boolean[] lately = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            dead[i] = wentDead[rows[i]];
            lately[i] = soldLately[rows[i]];
        }
        return new HeldOutWindow(
                day,
                horizonDays,
                Arrays.stream(rows).mapToObj(products::get).toList(),
                dead,
                Arrays.stream(rows).mapToDouble(row -> values[row]).toArray(),
                lately,
                picked);
    }
}
