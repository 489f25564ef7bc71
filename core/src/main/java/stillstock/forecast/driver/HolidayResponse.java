package stillstock.forecast.driver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import stillstock.forecast.price.ElasticityFit;
import stillstock.forecast.price.Episode;
import stillstock.series.holiday.Holidays;
import stillstock.snapshot.SalesTable;
import stillstock.snapshot.Snapshot;

/**
 * What a holiday and the day before it do to the demand of a group of products: the sales lines of the day (a few large
 * orders would hide it in units) against those of the days up
 * to four weeks around it, weekdays weighed by what they usually sell. Each holiday has one effect, the same every year; a group's is
 * drawn towards that of all products, that one towards none. A holiday counts only where a hold-out test confirms it: its last
 * occurrence is foretold better by those before than by usual days, or, where there was but one, half of the products by the
 * other half, both ways. Immutable.
 *
 * <p>Source: as {@link ElasticityFit}, with an indicator in the place of the price.
 */
final class HolidayResponse {
    private static final ElasticityFit NO_EFFECT = new ElasticityFit(0, 1);
    private static final double GROUP_SPREAD = 0.3;
    private static final int REACH = 28;
    private static final double GAIN = 2;

    private final Map<Integer, String> events;
    private final Map<String, ElasticityFit> overall;
    private final Map<String, Map<String, ElasticityFit>> ofGroup;

    private HolidayResponse(
            Map<Integer, String> events,
            Map<String, ElasticityFit> overall,
            Map<String, Map<String, ElasticityFit>> ofGroup) {
        this.events = events;
        this.overall = overall;
        this.ofGroup = ofGroup;
    }

    /** Learns from all products; reads no sale after the day. */
    static HolidayResponse learn(Snapshot snapshot, Holidays holidays, int firstDay, int asOfDay) {
        Map<Integer, String> events = events(holidays);
        Map<String, double[]> sold = sold(snapshot, firstDay, asOfDay, 0, 1);
        double[] all = sum(sold, Math.max(0, asOfDay - firstDay + 1));
        double[] usual = weekdays(all, events, firstDay);
        Days calendar = new Days(events, firstDay, usual);
        Map<String, ElasticityFit> overall = fits(all, calendar, Map.of());
        double[] even = sum(sold(snapshot, firstDay, asOfDay, 0, 2), all.length);
        double[] odd = sum(sold(snapshot, firstDay, asOfDay, 1, 2), all.length);
        overall.keySet().removeIf(event -> !confirmed(event, calendar, all, even, odd));
        events.values().removeIf(event -> !overall.containsKey(event));
        Map<String, Map<String, ElasticityFit>> ofGroup = new HashMap<>();
        sold.forEach((group, units) -> ofGroup.put(group, fits(units, calendar, overall)));
        return new HolidayResponse(events, overall, ofGroup);
    }

    /** The days that count, by number, the first day of the series and what weekdays usually sell. */
    private record Days(Map<Integer, String> events, int firstDay, double[] usual) {}

    private static boolean confirmed(String event, Days calendar, double[] all, double[] even, double[] odd) {
        Found found = Found.of(all, calendar);
        List<Episode> seen = found.episodes().getOrDefault(event, List.of());
        if (seen.size() > 1) {
            List<Episode> before = seen.subList(0, seen.size() - 1);
            return gain(ElasticityFit.of(before, found.scatter(), NO_EFFECT), seen.get(seen.size() - 1), found) > GAIN;
        }
        Found one = Found.of(even, calendar);
        Found other = Found.of(odd, calendar);
        return halfTells(event, one, other) && halfTells(event, other, one);
    }

    private static boolean halfTells(String event, Found learned, Found tested) {
        List<Episode> known = learned.episodes().getOrDefault(event, List.of());
        List<Episode> held = tested.episodes().getOrDefault(event, List.of());
        return !known.isEmpty()
                && !held.isEmpty()
                && gain(ElasticityFit.of(known, learned.scatter(), NO_EFFECT), held.get(0), tested) > GAIN;
    }

    /** By how much a fit makes a day likelier than no effect does: binomial log-likelihood over the scatter. */
    private static double gain(ElasticityFit fit, Episode day, Found found) {
        double with = day.shareInside(fit.elasticity());
        double without = day.shareInside(0);
        return (day.units() * Math.log(with / without) + day.usualUnits() * Math.log((1 - with) / (1 - without)))
                / found.scatter();
    }

    private static double[] sum(Map<String, double[]> sold, int n) {
        double[] all = new double[n];
        sold.values().forEach(units -> Arrays.setAll(all, i -> all[i] + units[i]));
        return all;
    }

    /** The name of each day that counts: a holiday, else the day before one. */
    private static Map<Integer, String> events(Holidays holidays) {
        Map<Integer, String> events = new HashMap<>();
        SortedMap<String, SortedSet<Integer>> days = holidays.days();
        days.forEach((name, when) -> when.forEach(day -> events.putIfAbsent(day, name)));
        days.forEach((name, when) -> when.forEach(day -> events.putIfAbsent(day - 1, "day before " + name)));
        return events;
    }

    private static Map<String, double[]> sold(Snapshot snapshot, int firstDay, int asOfDay, int from, int every) {
        Map<String, double[]> sold = new LinkedHashMap<>();
        SalesTable sales = snapshot.sales();
        for (int product = from; product < snapshot.products().size(); product += every) {
            double[] lines = sold.computeIfAbsent(
                    snapshot.products().group(product), key -> new double[Math.max(0, asOfDay - firstDay + 1)]);
            for (int row = sales.toAsOf(product, firstDay - 1); row < sales.toAsOf(product, asOfDay); row++) {
                lines[sales.day(row) - firstDay]++;
            }
        }
        return sold;
    }

    /** Units of each weekday against the mean of all, 1 where nothing was sold; first the weekday of the first day. */
    private static double[] weekdays(double[] units, Map<Integer, String> events, int firstDay) {
        double[] sums = new double[7];
        double[] days = new double[7];
        for (int i = 0; i < units.length; i++) {
            if (!events.containsKey(firstDay + i)) {
                sums[i % 7] += units[i];
                days[i % 7]++;
            }
        }
        double total = Arrays.stream(sums).sum();
        double count = Arrays.stream(days).sum();
        double[] result = new double[7];
        Arrays.setAll(result, w -> total > 0 && days[w] > 0 ? sums[w] / days[w] / (total / count) : 1);
        return result;
    }

    /**
     * A series' days that count beside the usual days around them.
     *
     * @param scatter how much usual days scatter more than by chance
     */
    private record Found(Map<String, List<Episode>> episodes, double scatter) {
        static Found of(double[] units, Days calendar) {
            Map<String, List<Episode>> episodes = new HashMap<>();
            double squares = 0;
            int days = 0;
            for (int i = 0; i < units.length; i++) {
                Episode one = around(units, calendar, i);
                String event = calendar.events().get(calendar.firstDay() + i);
                if (one.usualUnits() <= 0 || one.days() <= 0) {
                    continue;
                }
                if (event != null) {
                    episodes.computeIfAbsent(event, key -> new ArrayList<>()).add(one);
                } else {
                    double expected = one.usualUnits() * one.days() / one.usualDays();
                    squares += (one.units() - expected) * (one.units() - expected) / expected;
                    days++;
                }
            }
            return new Found(episodes, days == 0 ? 1 : Math.max(1, squares / days));
        }
    }

    private static Map<String, ElasticityFit> fits(double[] units, Days calendar, Map<String, ElasticityFit> towards) {
        Found found = Found.of(units, calendar);
        Map<String, ElasticityFit> fits = new HashMap<>();
        found.episodes().forEach((event, episodes) -> {
            ElasticityFit wide = towards.get(event);
            ElasticityFit prior = wide == null
                    ? NO_EFFECT
                    : new ElasticityFit(wide.elasticity(), Math.hypot(wide.deviation(), GROUP_SPREAD));
            fits.put(event, ElasticityFit.of(episodes, found.scatter(), prior));
        });
        return fits;
    }

    /** A day beside the usual days around it; a day on which such weekdays never sell has no weight. */
    private static Episode around(double[] units, Days calendar, int at) {
        double[] usual = calendar.usual();
        double weight = 0;
        double sold = 0;
        for (int i = Math.max(0, at - REACH); i <= Math.min(units.length - 1, at + REACH); i++) {
            if (i != at && !calendar.events().containsKey(calendar.firstDay() + i)) {
                weight += usual[i % 7];
                sold += units[i];
            }
        }
        return new Episode(1, usual[at % 7], units[at], weight, sold);
    }

    /** The confirmed holiday of a day, or the day before one; empty on usual days. */
    String name(int day) {
        return events.getOrDefault(day, "");
    }

    /** The effect of a day on a group, as the log of a factor; none on usual days and where it was never seen. */
    ElasticityFit effect(String group, int day) {
        String event = events.get(day);
        ElasticityFit none = new ElasticityFit(0, 0);
        if (event == null) {
            return none;
        }
        return ofGroup.getOrDefault(group, overall).getOrDefault(event, overall.getOrDefault(event, none));
    }
}
