package stillstock.importing.parse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import stillstock.snapshot.Days;

/**
 * A way to write a day as one number, as databases and spreadsheets do. Its pattern stands where a date pattern stands.
 * Only days of 1950 to 2099 count (of epoch seconds, 1973 to 2099), so that few other numbers are taken for days.
 */
public enum NumberDate {
    /** Seconds since 1970-01-01 00:00 UTC. */
    EPOCH_SECONDS("epochSeconds", 1e8, 4_102_444_799L),
    /** Milliseconds since 1970-01-01 00:00 UTC. */
    EPOCH_MILLIS("epochMillis", 1e11, 4_102_444_799_999L),
    /** Julian days; the day begins at .5 (sqlite.org/lang_datefunc.html). */
    JULIAN_DAY("julianDay", 2_433_282.5, 2_488_069.4999),
    /** Days since 1899-12-30, the serial numbers of spreadsheets. */
    SERIAL_DAY("serialDay", 18_264, 73_050.9999);

    private static final double SECONDS_A_DAY = 86_400;
    private static final double EPOCH_JULIAN = 2_440_587.5;
    private static final int EPOCH_SERIAL = 25_569;

    private final String pattern;
    private final double least;
    private final double most;

    NumberDate(String pattern, double least, double most) {
        this.pattern = pattern;
        this.least = least;
        this.most = most;
    }

    /** Its name where a date pattern is asked for. */
    public String pattern() {
        return pattern;
    }

    /** The way of a pattern, empty where it is a pattern of date parts. */
    public static Optional<NumberDate> ofPattern(String pattern) {
        return Arrays.stream(values())
                .filter(way -> way.pattern.equals(pattern))
                .findFirst();
    }

    /** The ways in which a number is a day. */
    public static List<NumberDate> candidates(double number) {
        List<NumberDate> ways = new ArrayList<>(1);
        for (NumberDate way : values()) {
            if (number >= way.least && number <= way.most) {
                ways.add(way);
            }
        }
        return ways;
    }

    /** The day of a text, {@link Days#MISSING} where it is no number or none of these days. */
    public int parse(String text) {
        return day(Numbers.parse(text, false));
    }

    /** The day of a number, {@link Days#MISSING} where it is none of these. */
    public int day(double number) {
        if (!(number >= least && number <= most)) {
            return Days.MISSING;
        }
        double day =
                switch (this) {
                    case EPOCH_SECONDS -> number / SECONDS_A_DAY;
                    case EPOCH_MILLIS -> number / (1000 * SECONDS_A_DAY);
                    case JULIAN_DAY -> number - EPOCH_JULIAN;
                    case SERIAL_DAY -> number - EPOCH_SERIAL;
                };
        return (int) Math.floor(day);
    }
}
