package stillstock.forecast.baseline;

/** Sizes of one-step errors; pairs with a NaN are left out. */
final class Residuals {
    private Residuals() {}

    /** Root of the mean squared error; 0 where there is no pair to judge by. */
    static double rootMeanSquare(double[] actual, double[] fitted) {
        double sum = 0;
        int n = 0;
        for (int i = 0; i < actual.length; i++) {
            double error = actual[i] - fitted[i];
            if (!Double.isNaN(error)) {
                sum += error * error;
                n++;
            }
        }
        return n == 0 ? 0 : Math.sqrt(sum / n);
    }
}
