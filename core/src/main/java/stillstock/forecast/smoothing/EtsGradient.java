package stillstock.forecast.smoothing;

import java.util.Arrays;

/** Derivatives of the loss by parameters and initial states; filled again at every evaluation. */
final class EtsGradient {
    double alpha;
    double beta;
    double gamma;
    double phi;
    double level;
    double slope;
    final double[] season;

    EtsGradient(int period) {
        this.season = new double[period];
    }

    void clear() {
        alpha = 0;
        beta = 0;
        gamma = 0;
        phi = 0;
        level = 0;
        slope = 0;
        Arrays.fill(season, 0);
    }
}
