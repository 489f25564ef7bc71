package stillstock.forecast.neural;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import stillstock.evaluate.ForecastMetrics;
import stillstock.forecast.Forecast;
import stillstock.forecast.file.NamedSeries;
import stillstock.forecast.file.SeriesFile;
import stillstock.forecast.global.GlobalSeries;
import stillstock.job.JobContext;

/**
 * Trains a network on the training values of a file. Arguments: series file, output for the scorer ("-" for none), then
 * settings as name=value. "hold=H" leaves the last H training values out of the training and measures on them: the way
 * settings are to be compared.
 */
public final class LstmBench {
    private final Map<String, String> settings = new HashMap<>();
    private final int held;

    private LstmBench(String[] args) {
        for (int i = 2; i < args.length; i++) {
            String[] parts = args[i].split("=");
            settings.put(parts[0], parts[1]);
        }
        held = Integer.parseInt(settings.getOrDefault("hold", "0"));
        settings.remove("hold");
    }

    /** Runs it. */
    public static void main(String[] args) throws IOException {
        new LstmBench(args).run(SeriesFile.read(Path.of(args[0])), args[1]);
    }

    private void run(List<NamedSeries> all, String out) throws IOException {
        int season = all.get(0).season();
        int horizon = held > 0
                ? held
                : all.stream().mapToInt(NamedSeries::horizon).max().orElse(1);
        List<double[]> known = all.stream()
                .map(one -> Arrays.copyOf(one.values(), Math.max(0, one.values().length - held)))
                .toList();
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long start = clock.getCurrentThreadCpuTime();
        LstmModel model = LstmModel.train(
                        known.stream().map(GlobalSeries::of).toList(),
                        season,
                        horizon,
                        LstmSettings.of(settings),
                        JobContext.none())
                .orElseThrow();
        long trained = clock.getCurrentThreadCpuTime();
        List<Forecast> made = new ArrayList<>();
        for (double[] values : known) {
            made.add(model.of(GlobalSeries.of(values), 0).forecast(values, season, horizon, JobContext.none()));
        }
        long done = clock.getCurrentThreadCpuTime();
        System.out.printf(
                Locale.ROOT,
                "%s held %d: %d series, %d without forecast; window %d, %d steps; %d epochs, error %.4f; training %.1f CPU s,"
                        + " forecasts %.2f CPU ms a series, in all %.1f CPU ms a series%n",
                settings,
                held,
                all.size(),
                made.stream().filter(one -> !one.available()).count(),
                model.length(),
                model.horizon(),
                model.trained().epochs(),
                model.trained().error(),
                (trained - start) / 1e9,
                (done - trained) / 1e6 / all.size(),
                (done - start) / 1e6 / all.size());
        if (held > 0) {
            measure(all, known, made, season);
        }
        if (!out.equals("-")) {
            write(all, made, Path.of(out));
        }
    }

    private static void measure(List<NamedSeries> all, List<double[]> known, List<Forecast> made, int season) {
        double[] sums = new double[6];
        int[] counts = new int[6];
        for (int i = 0; i < made.size(); i++) {
            double[] values = all.get(i).values();
            double[] actual = Arrays.copyOfRange(values, known.get(i).length, values.length);
            Forecast one = made.get(i);
            if (!one.available()) {
                continue;
            }
            double[] mean = Arrays.copyOf(one.mean(), actual.length);
            Forecast.Bands bands = one.bands();
            double[] figures = {
                ForecastMetrics.mase(actual, mean, known.get(i), season),
                ForecastMetrics.rmsse(actual, mean, known.get(i), 1),
                ForecastMetrics.smape(actual, mean),
                ForecastMetrics.bias(actual, mean)
                        / Arrays.stream(known.get(i)).map(Math::abs).average().orElse(1),
                ForecastMetrics.coverage(actual, bands.lower80(), bands.upper80()),
                ForecastMetrics.coverage(actual, bands.lower95(), bands.upper95())
            };
            for (int f = 0; f < figures.length; f++) {
                if (Double.isFinite(figures[f])) {
                    sums[f] += figures[f];
                    counts[f]++;
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "  held out: MASE %.4f RMSSE %.4f sMAPE %.3f bias %.3f cover %.3f %.3f%n",
                sums[0] / counts[0],
                sums[1] / counts[1],
                sums[2] / counts[2],
                sums[3] / counts[3],
                sums[4] / counts[4],
                sums[5] / counts[5]);
    }

    private static void write(List<NamedSeries> all, List<Forecast> made, Path out) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(out)) {
            writer.write("id,step,mean,lower_80,upper_80,lower_95,upper_95\n");
            for (int i = 0; i < all.size(); i++) {
                Forecast one = made.get(i);
                int steps = Math.min(all.get(i).horizon(), one.mean().length);
                for (int k = 0; k < steps; k++) {
                    writer.write(String.format(
                            Locale.ROOT,
                            "%s,%d,%.6g,%.6g,%.6g,%.6g,%.6g%n",
                            all.get(i).id(),
                            k + 1,
                            one.mean()[k],
                            one.bands().lower80()[k],
                            one.bands().upper80()[k],
                            one.bands().lower95()[k],
                            one.bands().upper95()[k]));
                }
            }
        }
    }
}
