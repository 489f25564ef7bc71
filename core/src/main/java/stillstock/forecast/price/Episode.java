package stillstock.forecast.price;

import java.util.ArrayList;
import java.util.List;

/**
 * Days in a row at a price other than usual, beside the usual days around them.
 *
 * @param logPrice log of the price against the usual one, not 0
 * @param days how many, weekdays weighed by what they usually sell where that is known
 * @param units sold on them
 * @param usualDays days, weighed alike, at the usual price up to four weeks before and after
 * @param usualUnits sold on those
 */
public record Episode(double logPrice, double days, double units, double usualDays, double usualUnits) {
    private static final double USUAL = 0.01;
    private static final int REACH = 28;
    private static final int LEAST_USUAL_DAYS = 7;

    /**
     * The episodes of a product.
     *
     * @param units sold a day, NaN where there was no stock
     * @param logPrices a day
     */
    static List<Episode> of(double[] units, double[] logPrices) {
        List<Episode> episodes = new ArrayList<>();
        int from = 0;
        while (from < units.length) {
            if (Math.abs(logPrices[from]) < USUAL) {
                from++;
                continue;
            }
            int to = from;
            while (to < units.length && Math.abs(logPrices[to] - logPrices[from]) < USUAL) {
                to++;
            }
            Episode one = episode(units, logPrices, from, to);
            if (one.days > 0 && one.usualDays >= LEAST_USUAL_DAYS && one.units + one.usualUnits > 0) {
                episodes.add(one);
            }
            from = to;
        }
        return episodes;
    }

    private static Episode episode(double[] units, double[] logPrices, int from, int to) {
        int days = 0;
        double sold = 0;
        for (int day = from; day < to; day++) {
            if (!Double.isNaN(units[day])) {
                days++;
                sold += units[day];
            }
        }
        int usualDays = 0;
        double usual = 0;
        for (int day = Math.max(0, from - REACH); day < Math.min(units.length, to + REACH); day++) {
            if ((day < from || day >= to) && Math.abs(logPrices[day]) < USUAL && !Double.isNaN(units[day])) {
                usualDays++;
                usual += units[day];
            }
        }
        return new Episode(logPrices[from], days, sold, usualDays, usual);
    }

    /** Of all units of the episode and around it, the share expected inside under an elasticity. */
    public double shareInside(double elasticity) {
        double inside = days * Math.exp(elasticity * logPrice);
        return inside / (inside + usualDays);
    }
}
