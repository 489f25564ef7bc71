package stillstock.sample;

import java.time.LocalDate;
import stillstock.sample.world.Extent;

/**
 * What to simulate. The same config gives the same bytes, whatever the clock and the machine.
 *
 * @param products products that were ever in the range, 20 to 1,000,000; default 600
 * @param months months of daily sales, 6 to 120; default 24
 * @param seed any number
 * @param end last day of the data; default 2025-12-31
 */
public record SampleConfig(int products, int months, long seed, LocalDate end) {
    /** Checks the sizes. */
    public SampleConfig {
        if (products < 20 || products > 1_000_000) {
            throw new IllegalArgumentException("products (" + products + ") must be within 20..1000000");
        }
        if (months < 6 || months > 120) {
            throw new IllegalArgumentException("months (" + months + ") must be within 6..120");
        }
        if (end == null || end.getYear() < 1990 || end.getYear() > 2100) {
            throw new IllegalArgumentException("end (" + end + ") must be a date within 1990..2100");
        }
    }

    /** The config of the sample data that comes with the project. */
    public static SampleConfig defaults() {
        return new SampleConfig(600, 24, 7, LocalDate.of(2025, 12, 31));
    }

    /** As days from the first: whole months that end with the last day. */
    Extent extent() {
        LocalDate start = end.plusDays(1).minusMonths(months);
        int dayCount = Math.toIntExact(end.toEpochDay() - start.toEpochDay()) + 1;
        return new Extent(products, months, seed, start, dayCount);
    }
}
