package stillstock.series.change;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;

/**
 * A place where a series changed.
 *
 * @param kind what happened
 * @param index the first period of the new level, or the period that sticks out
 * @param date its first day
 * @param before units a period before; of a value that sticks out: what was usual then
 * @param after units a period from then on; of a value that sticks out: the value
 * @param confidence 0..1: 1 less the chance that a steady series shows one as strong anywhere
 */
public record DemandChange(Kind kind, int index, LocalDate date, double before, double after, double confidence) {
    /** What happened. */
    public enum Kind {
        /** The level rose. */
        RISE("level rose"),
        /** The level fell by less than half. */
        FALL("level fell"),
        /** The level fell by half or more. */
        DROP("sudden drop"),
        /** Nothing is sold any more. */
        STOP("demand stopped"),
        /** One period far above what was usual. */
        SPIKE("spike"),
        /** One period far below what was usual. */
        DIP("dip");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** In words: "sudden drop". */
        public String label() {
            return label;
        }

        /** True for a single period, false for a level that stays. */
        public boolean single() {
            return this == SPIKE || this == DIP;
        }
    }

    /** Checks that kind and date are there. */
    public DemandChange {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(date, "date");
    }

    /** After less before, units a period. */
    public double size() {
        return after - before;
    }

    /** In a sentence: "sudden drop on 2025-03-01: from 4.2 to 1.1 a day". */
    public String words(String step) {
        return String.format(Locale.ROOT, "%s on %s: from %.3g to %.3g a %s", kind.label(), date, before, after, step);
    }
}
