package stillstock.forecast.neural;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import stillstock.forecast.global.GlobalSeries;

/** Series and small networks for the tests. */
final class Lessons {
    static final int SEASON = 7;
    static final int HORIZON = 14;

    private Lessons() {}

    /** Weeks of one shape each, with noise of a share of the level. */
    static List<double[]> weeks(int series, int length, double noise, long seed) {
        Random random = new Random(seed);
        List<double[]> all = new ArrayList<>();
        for (int s = 0; s < series; s++) {
            double level = 10 + 90 * random.nextDouble();
            double phase = random.nextInt(SEASON);
            double[] values = new double[length];
            for (int i = 0; i < length; i++) {
                double wave = 1 + 0.5 * Math.sin(2 * Math.PI * (i + phase) / SEASON);
                values[i] = Math.max(0, level * (wave + noise * random.nextGaussian()));
            }
            all.add(values);
        }
        return all;
    }

    static List<GlobalSeries> of(List<double[]> all) {
        return all.stream().map(GlobalSeries::of).toList();
    }

    /** A window of 21, two layers of 12: a second to train. */
    static LstmConfig small() {
        LstmConfig.Training training =
                new LstmConfig.Training(0.005, 12, 3, 64, 0.2, LstmConfig.Loss.SQUARED, 1_500, 42);
        return LstmConfig.defaults()
                .withShape(new LstmConfig.Shape(21, 2, 12, 0.1, 10))
                .withTraining(training);
    }

    /** The small one that reads raw values, without logarithms and with the season left in. */
    static LstmConfig raw(LstmConfig.Ahead ahead) {
        return small().withPreparation(new LstmConfig.Preparation(ahead, LstmConfig.Scaling.SERIES, false, false));
    }
}
