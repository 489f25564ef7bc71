package stillstock.risk.xgboost;

/** Log-loss after the one shift of all log-odds that makes it least: what is left to learn besides the base rate. */
final class ShiftedLogLoss {
    private static final int MAX_STEPS = 30;
    private static final double SETTLED = 1e-9;

    private ShiftedLogLoss() {}

    /**
     * The least mean log-loss over shifts; convex in the shift, found by Newton steps of at most 2.
     *
     * @param margins log-odds
     * @param labels 1 or 0
     * @return plain log-loss where all labels are equal
     */
    static double of(double[] margins, float[] labels) {
        double positives = 0;
        for (float label : labels) {
            positives += label;
        }
        double shift = 0;
        if (positives > 0 && positives < labels.length) {
            for (int step = 0; step < MAX_STEPS; step++) {
                double move = step(margins, positives, shift);
                shift += move;
                if (Math.abs(move) < SETTLED) {
                    break;
                }
            }
        }
        double sum = 0;
        for (int i = 0; i < margins.length; i++) {
            double margin = margins[i] + shift;
            double softplus = margin > 0 ? margin + Math.log1p(Math.exp(-margin)) : Math.log1p(Math.exp(margin));
            sum += softplus - labels[i] * margin;
        }
        return sum / margins.length;
    }

    private static double step(double[] margins, double positives, double shift) {
        double expected = 0;
        double curvature = 1e-12;
        for (double margin : margins) {
            double p = 1 / (1 + Math.exp(-(margin + shift)));
            expected += p;
            curvature += p * (1 - p);
        }
        return Math.max(-2, Math.min(2, (positives - expected) / curvature));
    }
}
