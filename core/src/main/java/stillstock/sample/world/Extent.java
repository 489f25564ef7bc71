package stillstock.sample.world;

import java.time.LocalDate;

/**
 * How much is simulated.
 *
 * @param products products that were ever in the range
 * @param months months of daily sales
 * @param seed of all random numbers
 * @param start first day of sales
 * @param dayCount days of sales, first and last included
 */
public record Extent(int products, int months, long seed, LocalDate start, int dayCount) {}
