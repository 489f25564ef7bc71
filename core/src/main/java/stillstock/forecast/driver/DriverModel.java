package stillstock.forecast.driver;

import stillstock.forecast.ForecastConfig;
import stillstock.forecast.price.ElasticityFit;
import stillstock.forecast.price.PriceCalendar;
import stillstock.forecast.price.PriceEffect;
import stillstock.forecast.price.PriceResponse;
import stillstock.job.JobContext;
import stillstock.series.holiday.Holidays;
import stillstock.snapshot.Snapshot;

/** What promotions, list prices and holidays did to demand until a day. Immutable and safe for several threads. */
final class DriverModel {
    private final Snapshot snapshot;
    private final PriceCalendar calendar;
    private final PriceResponse prices;
    private final HolidayResponse holidays;
    private final SeasonResponse seasons;

    private DriverModel(
            Snapshot snapshot,
            PriceCalendar calendar,
            PriceResponse prices,
            HolidayResponse holidays,
            SeasonResponse seasons) {
        this.snapshot = snapshot;
        this.calendar = calendar;
        this.prices = prices;
        this.holidays = holidays;
        this.seasons = seasons;
    }

    /**
     * Learns from all products; reads no sale after the day.
     *
     * @param lastDay holidays are looked up until then
     */
    static DriverModel learn(Snapshot snapshot, int asOfDay, int lastDay, ForecastConfig config, JobContext job) {
        int firstDay = Math.max(firstSale(snapshot, asOfDay), asOfDay - config.maxHistoryDays() + 1);
        Holidays known = Holidays.of(snapshot, config.drivers().holidayCountry(), firstDay, lastDay);
        return new DriverModel(
                snapshot,
                new PriceCalendar(snapshot),
                PriceResponse.learn(snapshot, asOfDay, config.maxHistoryDays(), job),
                HolidayResponse.learn(snapshot, known, firstDay, asOfDay),
                SeasonResponse.learn(snapshot, firstDay, asOfDay, job));
    }

    private static int firstSale(Snapshot snapshot, int asOfDay) {
        int first = asOfDay + 1;
        for (int product = 0; product < snapshot.products().size(); product++) {
            int row = snapshot.sales().from(product);
            if (row < snapshot.sales().toAsOf(product, asOfDay)) {
                first = Math.min(first, snapshot.sales().day(row));
            }
        }
        return first;
    }

    /**
     * The log of what a driver multiplies a product's demand by on each day.
     *
     * @param knownDay no sale after it is read
     */
    Daily daily(DriverKind kind, int product, int firstDay, int knownDay, int lastDay) {
        int n = Math.max(0, lastDay - firstDay + 1);
        Daily daily = new Daily(new double[n], new double[n]);
        if (kind == DriverKind.HOLIDAY) {
            String group = snapshot.products().group(product);
            for (int i = 0; i < n; i++) {
                ElasticityFit effect = holidays.effect(group, firstDay + i);
                daily.logs[i] = effect.elasticity();
                daily.variances[i] = effect.deviation() * effect.deviation();
            }
            return daily;
        }
        if (kind == DriverKind.SEASON) {
            String group = snapshot.products().group(product);
            for (int i = 0; i < n && seasons.known(); i++) {
                double[] effect = seasons.effect(group, firstDay + i);
                daily.logs[i] = effect[0];
                daily.variances[i] = effect[1];
            }
            return daily;
        }
        PriceEffect effect = prices.effect(product);
        if (!effect.known()) {
            return daily;
        }
        double[] moves = kind == DriverKind.PROMOTION
                ? discountLogs(product, firstDay, lastDay)
                : calendar.listPriceLogs(product, firstDay, knownDay, lastDay);
        for (int i = 0; i < n; i++) {
            daily.logs[i] = effect.elasticity() * moves[i];
            daily.variances[i] = effect.deviation() * effect.deviation() * moves[i] * moves[i];
        }
        return daily;
    }

    private double[] discountLogs(int product, int firstDay, int lastDay) {
        double[] discounts = calendar.discounts(product, firstDay, lastDay);
        for (int i = 0; i < discounts.length; i++) {
            discounts[i] = Math.log1p(-discounts[i]);
        }
        return discounts;
    }

    /** The confirmed holiday of a day, or the day before one; empty on usual days. */
    String holiday(int day) {
        return holidays.name(day);
    }

    /** The log of a holiday's factor for a group. */
    double holidayLog(String group, int day) {
        return holidays.effect(group, day).elasticity();
    }

    /** One value a day: the log of the factor, and its variance. Arrays are the receiver's own. */
    record Daily(double[] logs, double[] variances) {
        /** Days from one to another, not with it, on which demand is moved. */
        int moved(int from, int to) {
            int count = 0;
            for (int i = Math.max(0, from); i < Math.min(to, logs.length); i++) {
                count += Math.abs(logs[i]) > 1e-6 ? 1 : 0;
            }
            return count;
        }
    }
}
