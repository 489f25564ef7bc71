package stillstock.forecast;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import stillstock.forecast.engine.SeriesForecaster;
import stillstock.forecast.engine.StandardMethods;
import stillstock.forecast.file.NamedSeries;
import stillstock.forecast.file.SeriesFile;
import stillstock.job.JobContext;

/**
 * CPU time a series of methods on a file of series, on one thread, with their forecasts for scoring. Arguments: series
 * file, prefix of the output files, then method names ("auto" for the choice by rolling origin). The first 100 series
 * warm up.
 */
public final class SeriesFileBench {
    private static final int WARM_UP = 100;

    private SeriesFileBench() {}

    /** Runs it. */
    public static void main(String[] args) throws IOException {
        List<NamedSeries> series = SeriesFile.read(Path.of(args[0]));
        for (int i = 2; i < args.length; i++) {
            run(series, args[1], args[i]);
        }
    }

    private static void run(List<NamedSeries> series, String prefix, String name) throws IOException {
        Function<NamedSeries, Forecast> method = method(name);
        series.stream().limit(WARM_UP).forEach(method::apply);
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long start = clock.getCurrentThreadCpuTime();
        List<Forecast> forecasts = series.stream().map(method).toList();
        double milliseconds = (clock.getCurrentThreadCpuTime() - start) / 1e6;
        System.out.printf(
                Locale.ROOT, "%s %d series, %.3f CPU ms a series%n", name, series.size(), milliseconds / series.size());
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(prefix + "." + name.replace(' ', '_') + ".csv"))) {
            out.write("id,step,mean,lower_80,upper_80,lower_95,upper_95\n");
            for (int i = 0; i < forecasts.size(); i++) {
                write(out, series.get(i).id(), forecasts.get(i));
            }
        }
    }

    private static Function<NamedSeries, Forecast> method(String name) {
        List<Forecaster> methods = StandardMethods.all();
        if (name.equals("auto")) {
            SeriesForecaster chooser = new SeriesForecaster(StandardMethods.candidates(), 3, "");
            return one -> chooser.forecast(one.values(), one.season(), one.horizon(), JobContext.none())
                    .forecast();
        }
        Forecaster named = methods.stream()
                .filter(method -> method.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no method is called " + name));
        return one -> named.forecast(one.values(), one.season(), one.horizon(), JobContext.none());
    }

    private static void write(BufferedWriter out, String id, Forecast forecast) throws IOException {
        Forecast.Bands bands = forecast.bands();
        for (int k = 0; k < forecast.mean().length; k++) {
            out.write(String.format(
                    Locale.ROOT,
                    "%s,%d,%.8g,%.8g,%.8g,%.8g,%.8g%n",
                    id,
                    k + 1,
                    forecast.mean()[k],
                    bands.lower80()[k],
                    bands.upper80()[k],
                    bands.lower95()[k],
                    bands.upper95()[k]));
        }
    }
}
