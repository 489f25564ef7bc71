package stillstock.series.decompose;

/**
 * Local regression of degree 0 or 1 on equally spaced points with tricube weights, evaluated at every jump-th point and
 * joined linearly, as in STL (Cleveland et al. 1990, section 2).
 */
final class Loess {
    private final double[] y;
    private final int offset;
    private final int n;
    private final int span;
    private final int degree;
    private final double[] robustness;
    private final double[] weights;

    /**
     * @param robustness weights a point, or null for none; read from the same offset as y
     */
    Loess(double[] y, int offset, int n, int span, int degree, double[] robustness) {
        this.y = y;
        this.offset = offset;
        this.n = n;
        this.span = span;
        this.degree = degree;
        this.robustness = robustness;
        this.weights = new double[n];
    }

    /** Smooths all points into a target array from a position. */
    void smooth(int jump, double[] target, int targetOffset) {
        if (n < 2) {
            target[targetOffset] = y[offset];
            return;
        }
        int step = Math.min(jump, n - 1);
        for (int i = 0; i < n; i += step) {
            target[targetOffset + i] = atOrOwn(i);
        }
        if (step == 1) {
            return;
        }
        int last = (n - 1) / step * step;
        if (last != n - 1) {
            target[targetOffset + n - 1] = atOrOwn(n - 1);
        }
        for (int i = 0; i < last; i += step) {
            join(target, targetOffset + i, targetOffset + i + step);
        }
        if (last != n - 1) {
            join(target, targetOffset + last, targetOffset + n - 1);
        }
    }

    private static void join(double[] target, int from, int to) {
        double slope = (target[to] - target[from]) / (to - from);
        for (int j = from + 1; j < to; j++) {
            target[j] = target[from] + slope * (j - from);
        }
    }

    private double atOrOwn(int i) {
        int left = 0;
        int right = n - 1;
        if (span < n) {
            left = Math.max(0, Math.min(i - (span - 1) / 2, n - span));
            right = left + span - 1;
        }
        double value = at(i, left, right);
        return Double.isNaN(value) ? y[offset + i] : value;
    }

    /** The fit at a point, which may lie outside 0..n-1; NaN where all weights are 0. */
    double at(double x, int left, int right) {
        double reach = Math.max(x - left, right - x);
        if (span > n) {
            reach += (span - n) / 2;
        }
        double near = 0.001 * reach;
        double far = 0.999 * reach;
        double sum = 0;
        for (int j = left; j <= right; j++) {
            weights[j] = 0;
            double distance = Math.abs(j - x);
            if (distance <= far) {
                weights[j] = distance <= near ? 1 : tricube(distance / reach);
                if (robustness != null) {
                    weights[j] *= robustness[offset + j];
                }
                sum += weights[j];
            }
        }
        if (sum <= 0) {
            return Double.NaN;
        }
        for (int j = left; j <= right; j++) {
            weights[j] /= sum;
        }
        if (reach > 0 && degree > 0) {
            tilt(x, left, right);
        }
        double value = 0;
        for (int j = left; j <= right; j++) {
            value += weights[j] * y[offset + j];
        }
        return value;
    }

    private static double tricube(double u) {
        double v = 1 - u * u * u;
        return v * v * v;
    }

    /** Turns the weights of a local mean into those of a local line. */
    private void tilt(double x, int left, int right) {
        double centre = 0;
        for (int j = left; j <= right; j++) {
            centre += weights[j] * j;
        }
        double spread = 0;
        for (int j = left; j <= right; j++) {
            spread += weights[j] * (j - centre) * (j - centre);
        }
        if (Math.sqrt(spread) > 0.001 * (n - 1)) {
            double slope = (x - centre) / spread;
            for (int j = left; j <= right; j++) {
                weights[j] *= slope * (j - centre) + 1;
            }
        }
    }
}
