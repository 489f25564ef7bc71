package stillstock.forecast.smoothing;

/**
 * Smoothing parameters and the states before the first value.
 *
 * @param alpha of the level
 * @param beta of the trend, 0 where there is none
 * @param gamma of the season, 0 where there is none
 * @param phi damping, 1 where there is none
 * @param level before the first value
 * @param slope before the first value, 0 where there is no trend
 * @param season by place in the season, the first value's first; empty where there is none; not to be changed
 */
record EtsParameters(
        double alpha, double beta, double gamma, double phi, double level, double slope, double[] season) {}
