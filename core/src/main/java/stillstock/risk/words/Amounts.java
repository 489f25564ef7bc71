package stillstock.risk.words;

import java.util.Locale;

/** Numbers as they are said. */
final class Amounts {
    private static final double WEEK = 7;
    private static final double MONTH = 365.25 / 12;
    private static final double YEAR = 365.25;
    private static final double LEVEL = 0.02;
    private static final double TREBLE = 3;

    private Amounts() {}

    /** Whole numbers from 10 upwards, two significant digits below. */
    static String number(double value) {
        double size = Math.abs(value);
        if (size >= 10 || value == Math.rint(value)) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        String text = String.format(Locale.ROOT, size >= 0.95 ? "%.1f" : "%.2g", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    /** A rate a day in the shortest period in which it comes to one or more: "3 a week". */
    static String rate(double aDay) {
        if (aDay >= 0.95 || aDay <= 0) {
            return number(aDay) + " a day";
        }
        if (aDay * WEEK >= 0.95) {
            return number(aDay * WEEK) + " a week";
        }
        return aDay * MONTH >= 0.95 ? number(aDay * MONTH) + " a month" : number(aDay * YEAR) + " a year";
    }

    /** The same of what is counted in times: "3 times a week". */
    static String times(double aDay) {
        String rate = rate(aDay);
        int gap = rate.indexOf(' ');
        String count = rate.substring(0, gap);
        String period = rate.substring(gap);
        return count.equals("1") ? "once" + period : count + " times" + period;
    }

    /** A log ratio against what is named next: "60 % below", "level with", "3.4 times". */
    static String change(double logRatio) {
        double ratio = Math.exp(logRatio);
        if (Math.abs(ratio - 1) < LEVEL) {
            return "level with";
        }
        if (ratio >= TREBLE) {
            return number(ratio) + " times";
        }
        return Math.round(Math.abs(ratio - 1) * 100) + " % " + (ratio < 1 ? "below" : "above");
    }

    /** A log ratio as a change with its sign: "+35 %". */
    static String percentOf(double logRatio) {
        return String.format(Locale.ROOT, "%+.0f %%", (Math.exp(logRatio) - 1) * 100);
    }
}
