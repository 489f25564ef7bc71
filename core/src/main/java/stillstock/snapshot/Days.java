package stillstock.snapshot;

import java.time.LocalDate;

/** Dates as days since 1970-01-01, the form hot loops use. */
public final class Days {
    /** A date that is not known. Compare with this constant, never by order. */
    public static final int MISSING = Integer.MIN_VALUE;

    private Days() {}

    /** Days since 1970-01-01; null gives {@link #MISSING}. */
    public static int of(LocalDate date) {
        return date == null ? MISSING : Math.toIntExact(date.toEpochDay());
    }

    /** The date of a day number; {@link #MISSING} gives null. */
    public static LocalDate date(int day) {
        return day == MISSING ? null : LocalDate.ofEpochDay(day);
    }

    /** ISO form (2026-01-31), empty for {@link #MISSING}. */
    public static String text(int day) {
        return day == MISSING ? "" : LocalDate.ofEpochDay(day).toString();
    }
}
