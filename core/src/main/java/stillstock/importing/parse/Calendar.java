package stillstock.importing.parse;

import stillstock.snapshot.Days;

/** Day numbers of the proleptic Gregorian calendar without objects. */
final class Calendar {
    private Calendar() {}

    /** The day number, {@link Days#MISSING} where there is no such day. */
    static int day(int year, int month, int dayOfMonth) {
        if (year < 1 || month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > lengthOf(year, month)) {
            return Days.MISSING;
        }
        // days from civil, H. Hinnant, "chrono-compatible low-level date algorithms", 2013
        int y = month <= 2 ? year - 1 : year;
        int era = Math.floorDiv(y, 400);
        int yearOfEra = y - era * 400;
        int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + dayOfMonth - 1;
        int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return era * 146_097 + dayOfEra - 719_468;
    }

    private static int lengthOf(int year, int month) {
        if (month == 2) {
            return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
        }
        return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    }
}
