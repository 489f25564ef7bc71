package stillstock.forecast;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import stillstock.forecast.file.NamedSeries;
import stillstock.forecast.file.SeriesFile;
import stillstock.forecast.global.GlobalConfig;
import stillstock.forecast.global.GlobalModel;
import stillstock.forecast.global.GlobalSeries;
import stillstock.job.JobContext;

/** Trains the global model on the training values of a file and writes its forecasts. Arguments: file, output, settings. */
public final class GlobalBench {
    private GlobalBench() {}

    /** Runs it. */
    public static void main(String[] args) throws IOException {
        List<NamedSeries> all = SeriesFile.read(Path.of(args[0]));
        GlobalConfig usual = GlobalConfig.defaults();
        GlobalConfig config = args.length < 3
                ? usual
                : new GlobalConfig(
                        Integer.parseInt(args[2]),
                        Integer.parseInt(args[3]),
                        Double.parseDouble(args[4]),
                        Double.parseDouble(args[5]),
                        Integer.parseInt(args[6]),
                        usual.seed());
        int season = all.get(0).season();
        int horizon = all.stream().mapToInt(NamedSeries::horizon).max().orElse(1);
        List<GlobalSeries> series =
                all.stream().map(one -> GlobalSeries.of(one.values())).toList();
        long start = System.nanoTime();
        GlobalModel model = GlobalModel.train(series, season, horizon, config, JobContext.none())
                .orElseThrow();
        long trained = System.nanoTime();
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(args[1]))) {
            out.write("id,step,mean,lower_80,upper_80,lower_95,upper_95\n");
            for (int i = 0; i < all.size(); i++) {
                NamedSeries one = all.get(i);
                Forecast made =
                        model.of(series.get(i), 0).forecast(one.values(), season, one.horizon(), JobContext.none());
                for (int k = 0; k < made.mean().length; k++) {
                    out.write(String.format(
                            Locale.ROOT,
                            "%s,%d,%.6g,%.6g,%.6g,%.6g,%.6g%n",
                            one.id(),
                            k + 1,
                            made.mean()[k],
                            made.bands().lower80()[k],
                            made.bands().upper80()[k],
                            made.bands().lower95()[k],
                            made.bands().upper95()[k]));
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%d series: trained in %.1f s, forecast in %.2f ms a series%n",
                all.size(),
                (trained - start) / 1e9,
                (System.nanoTime() - trained) / 1e6 / all.size());
    }
}
