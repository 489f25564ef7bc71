package stillstock.app.chart.scale;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A linear scale and its ticks.
 *
 * @param low the least value
 * @param high the highest, above low
 * @param kind numbers, or dates as days since 1970-01-01
 */
public record Axis(double low, double high, Kind kind) {
    /** What the values are. */
    public enum Kind {
        /** Numbers. */
        NUMBER,
        /** Dates. */
        DATE
    }

    /** A labelled place on the axis. */
    public record Tick(double value, String label) {}

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final int[] MONTH_STEPS = {1, 2, 3, 6, 12, 24, 60, 120};

    /** An axis around values, whole ticks at both ends for numbers; a single value gets some room. */
    public static Axis around(double low, double high, Kind kind, int ticks) {
        if (!(high > low)) {
            double room = kind == Kind.DATE ? 1 : Math.max(1, Math.abs(low) * 0.1);
            return new Axis(low == 0 ? 0 : low - room, high + room, kind);
        }
        if (kind == Kind.DATE) {
            return new Axis(low, high, kind);
        }
        double step = niceStep((high - low) / ticks);
        return new Axis(Math.floor(low / step) * step, Math.ceil(high / step) * step, kind);
    }

    /** Where a value lies between two ends. */
    public double place(double value, double from, double to) {
        return from + (value - low) / (high - low) * (to - from);
    }

    /** The value at a place between two ends. */
    public double valueAt(double place, double from, double to) {
        return low + (place - from) / (to - from) * (high - low);
    }

    /** About so many labelled places. */
    public List<Tick> ticks(int wanted) {
        return switch (kind) {
            case NUMBER -> numberTicks(wanted);
            case DATE -> dateTicks(wanted);
        };
    }

    /** The words of a value in hover labels and tables. */
    public String words(double value) {
        return switch (kind) {
            case NUMBER -> ShortNumber.exact(value);
            case DATE -> LocalDate.ofEpochDay(Math.round(value)).toString();
        };
    }

    private List<Tick> numberTicks(int wanted) {
        double step = niceStep((high - low) / Math.max(1, wanted));
        List<Tick> result = new ArrayList<>();
        for (double at = Math.ceil(low / step - 1e-9) * step; at <= high + step * 1e-6; at += step) {
            double value = Math.abs(at) < step * 1e-6 ? 0 : at;
            result.add(new Tick(value, ShortNumber.of(value, step)));
        }
        return result;
    }

    private List<Tick> dateTicks(int wanted) {
        double days = high - low;
        List<Tick> result = new ArrayList<>();
        if (days < 70) {
            int step = (int) Math.max(1, Math.ceil(days / Math.max(1, wanted)));
            for (double at = Math.ceil(low); at <= high; at += step) {
                result.add(new Tick(at, LocalDate.ofEpochDay((long) at).format(DAY)));
            }
            return result;
        }
        int step = MONTH_STEPS[MONTH_STEPS.length - 1];
        for (int candidate : MONTH_STEPS) {
            if (days / (30.4 * candidate) <= wanted) {
                step = candidate;
                break;
            }
        }
        LocalDate month = LocalDate.ofEpochDay((long) Math.ceil(low)).withDayOfMonth(1);
        month = month.minusMonths((month.getYear() * 12L + month.getMonthValue() - 1) % step);
        for (; month.toEpochDay() <= high; month = month.plusMonths(step)) {
            if (month.toEpochDay() >= low) {
                result.add(new Tick(month.toEpochDay(), month.format(MONTH)));
            }
        }
        return result;
    }

    private static double niceStep(double raw) {
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double lead = raw / power;
        double nice = lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10;
        return nice * power;
    }
}
