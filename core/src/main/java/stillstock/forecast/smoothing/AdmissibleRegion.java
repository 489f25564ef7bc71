package stillstock.forecast.smoothing;

/**
 * Whether the weight of old values dies out: all roots of the form's characteristic equation lie within the unit
 * circle, by the Schur-Cohn recursion.
 *
 * <p>Source: Hyndman et al. (2008), section 10.2.
 */
final class AdmissibleRegion {
    private static final double SLACK = 1e-8;

    private AdmissibleRegion() {}

    static boolean contains(EtsForm form, EtsParameters p) {
        if (!form.hasSeason()) {
            return p.alpha() <= 1 + 1 / p.phi() + SLACK && p.beta() <= (1 + p.phi()) * (2 - p.alpha()) + SLACK;
        }
        return stable(polynomial(form.period(), p));
    }

    /** Coefficients from the constant up to the highest power, which is 1. */
    private static double[] polynomial(int m, EtsParameters p) {
        double[] c = new double[m + 2];
        double inner = p.alpha() + p.beta() - p.alpha() * p.phi();
        c[0] = p.phi() * (1 - p.alpha() - p.gamma());
        c[1] = inner + p.gamma() - 1;
        for (int i = 2; i < m; i++) {
            c[i] = inner;
        }
        c[m] += p.alpha() + p.beta() - p.phi();
        c[m + 1] = 1;
        return c;
    }

    /** A root on the circle itself counts as inside, as a form without damping always has one. */
    private static boolean stable(double[] coefficients) {
        double[] c = coefficients.clone();
        for (int degree = c.length - 1; degree > 0; degree--) {
            double ratio = c[0] / c[degree];
            if (Math.abs(ratio) > 1 + SLACK) {
                return false;
            }
            double divisor = 1 - ratio * ratio;
            if (divisor < SLACK) {
                return true;
            }
            double[] next = new double[degree];
            for (int i = 0; i < degree; i++) {
                next[i] = (c[i + 1] - ratio * c[degree - 1 - i]) / divisor;
            }
            c = next;
        }
        return true;
    }
}
