package stillstock.forecast.smoothing;

/**
 * First and second moment of (level, slope) times one place's season index under relative errors, carried forward step
 * by step. At steps of other places only level and slope take the error up; at its own place the index does too, so both
 * move together.
 *
 * <p>Source: Hyndman et al. (2008), section 6.4.2 (class 3), rearranged by place so that a step costs a few products of
 * 2x2 matrices; errors are normal, their fourth moment three times the squared variance.
 */
final class SeasonProductMoments {
    private final EtsParameters p;
    private final double variance;
    private double m0;
    private double m1;
    private double s00;
    private double s01;
    private double s11;

    SeasonProductMoments(EtsParameters p, double variance, double level, double slope, double index) {
        this.p = p;
        this.variance = variance;
        this.m0 = level * index;
        this.m1 = slope * index;
        this.s00 = m0 * m0;
        this.s01 = m0 * m1;
        this.s11 = m1 * m1;
    }

    /** Expected value if the next step is of this place. */
    double mean() {
        return m0 + p.phi() * m1;
    }

    /** Its standard deviation. */
    double deviation() {
        double mean = mean();
        return Math.sqrt(Math.max(0, (1 + variance) * baseSquare() - mean * mean));
    }

    /** Goes on by a step of another place. */
    void passBy() {
        step(0);
    }

    /** Goes on by a step of this place. */
    void pass() {
        step(p.gamma());
    }

    private double baseSquare() {
        return s00 + 2 * p.phi() * s01 + p.phi() * p.phi() * s11;
    }

    /** The moments of (F + (J + gamma F) e + gamma J e^2) x with F the transition and J = (alpha, beta)' (1, phi). */
    private void step(double gamma) {
        double phi = p.phi();
        double alpha = p.alpha();
        double beta = p.beta();
        double mean = mean();
        double square = baseSquare();
        double cross = phi * (s01 + phi * s11);
        double transition = 1 + variance * gamma * gamma;
        double effect = variance * (1 + 3 * gamma * gamma * variance);
        double both = 2 * variance * gamma;
        s00 = square * transition + alpha * alpha * square * effect + 2 * alpha * square * both;
        s01 = cross * transition + alpha * beta * square * effect + (alpha * cross + beta * square) * both;
        s11 = phi * phi * s11 * transition + beta * beta * square * effect + 2 * beta * cross * both;
        double drift = gamma * variance * mean;
        m0 = mean + alpha * drift;
        m1 = phi * m1 + beta * drift;
    }
}
