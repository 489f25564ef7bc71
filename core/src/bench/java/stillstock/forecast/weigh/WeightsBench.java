package stillstock.forecast.weigh;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import stillstock.forecast.DemandClass;
import stillstock.forecast.Forecast;
import stillstock.forecast.Forecaster;
import stillstock.forecast.combine.Combination;
import stillstock.forecast.engine.StandardMethods;
import stillstock.forecast.file.NamedSeries;
import stillstock.forecast.file.SeriesFile;
import stillstock.job.JobContext;

/**
 * Learned weights of the default combination, from training values only. "fold OUT FILE": forecasts of the file's test
 * steps by weights learned from the other four fifths of its series. "ship OUT FILE...": weights learned from the
 * gapless series of all files, as the program ships them. "fold-correction" and "ship-correction": the same for the
 * correction of the usual combination.
 */
public final class WeightsBench {
    private static final int FOLDS = 5;
    private static final int ORIGINS = 4;
    private static final long SEED = 42;

    private WeightsBench() {}

    /** Runs it. */
    public static void main(String[] args) throws IOException {
        List<Forecaster> methods = StandardMethods.members().stream()
                .map(Combination.Member::method)
                .toList();
        double[] usual = StandardMethods.members().stream()
                .mapToDouble(Combination.Member::weight)
                .toArray();
        WeightLearning learning = new WeightLearning(methods, usual, ORIGINS, SEED);
        List<NamedSeries> series = new ArrayList<>();
        for (int i = 2; i < args.length; i++) {
            SeriesFile.read(Path.of(args[i])).stream()
                    .filter(one -> args[0].startsWith("fold") || methods.get(0).suits(DemandClass.of(one.values())))
                    .forEach(series::add);
        }
        List<List<WeightExample>> examples = learning.examples(
                series.stream()
                        .map(one -> new WeightLearning.Task(one.values(), one.season(), one.horizon()))
                        .toList(),
                JobContext.none());
        if (args[0].equals("ship-correction")) {
            try (OutputStream out = Files.newOutputStream(Path.of(args[1]))) {
                LearnedWeightsFile.write(
                        learning.correction(without(examples, -1), JobContext.none())
                                .orElseThrow(),
                        out);
            }
            return;
        }
        if (args[0].equals("ship")) {
            try (OutputStream out = Files.newOutputStream(Path.of(args[1]))) {
                LearnedWeightsFile.write(weights(learning, examples, -1), out);
            }
            return;
        }
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(args[1]))) {
            out.write("id,step,mean,lower_80,upper_80,lower_95,upper_95\n");
            for (int fold = 0; fold < FOLDS; fold++) {
                Combination combination = args[0].equals("fold-correction")
                        ? Combination.corrected(
                                "corrected combine",
                                StandardMethods.members(),
                                learning.correction(without(examples, fold), JobContext.none())
                                        .orElseThrow())
                        : Combination.weighing("combine", methods, weights(learning, examples, fold));
                for (int i = fold; i < series.size(); i += FOLDS) {
                    write(out, series.get(i), combination);
                }
            }
        }
    }

    private static LearnedWeights weights(WeightLearning learning, List<List<WeightExample>> examples, int without) {
        return learning.fit(without(examples, without), JobContext.none()).orElseThrow();
    }

    private static List<WeightExample> without(List<List<WeightExample>> examples, int without) {
        List<WeightExample> chosen = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            if (i % FOLDS != without) {
                chosen.addAll(examples.get(i));
            }
        }
        return chosen;
    }

    private static void write(BufferedWriter out, NamedSeries series, Combination combination) throws IOException {
        Forecast made = combination.forecast(series.values(), series.season(), series.horizon(), JobContext.none());
        Forecast.Bands bands = made.bands();
        for (int k = 0; k < made.mean().length; k++) {
            out.write(String.format(
                    Locale.ROOT,
                    "%s,%d,%.8g,%.8g,%.8g,%.8g,%.8g%n",
                    series.id(),
                    k + 1,
                    made.mean()[k],
                    bands.lower80()[k],
                    bands.upper80()[k],
                    bands.lower95()[k],
                    bands.upper95()[k]));
        }
    }
}
