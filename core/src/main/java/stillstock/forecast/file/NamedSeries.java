package stillstock.forecast.file;

/**
 * One series of a file.
 *
 * @param season steps in a season as the file says; 0 where it does not say
 * @param horizon steps ahead as the file says; 0 where it does not say
 * @param values training values, oldest first, NaN where missing; not to be changed
 */
public record NamedSeries(String id, int season, int horizon, double[] values) {}
