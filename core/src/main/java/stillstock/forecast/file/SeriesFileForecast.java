package stillstock.forecast.file;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import stillstock.files.AtomicFile;
import stillstock.forecast.Forecast;
import stillstock.forecast.Forecaster;
import stillstock.forecast.engine.SeriesForecaster;
import stillstock.forecast.engine.StandardMethods;
import stillstock.forecast.global.GlobalMethod;
import stillstock.forecast.global.GlobalMethods;
import stillstock.forecast.global.GlobalSeries;
import stillstock.forecast.global.TrainedMethod;
import stillstock.job.JobContext;
import stillstock.job.Parallel;

/**
 * Forecasts every series of a file with one method, or with the one that tests best for each. Asked for the combination it
 * gives demand with gaps its own default: what one model over all such series and the intermittent blend say, see
 * {@link stillstock.forecast.engine.PooledGlobal}. Writes id, step, mean,
 * lower_80, upper_80, lower_95, upper_95, method; a series that cannot be forecast has rows with empty numbers whose
 * method says why. Immutable and safe for several threads.
 */
public final class SeriesFileForecast {
    /** Asks for the method with the least rolling-origin error of each series. */
    public static final String AUTO = "auto";

    static final int FOLDS = 3;
    static final long SEED = 42;
    private static final List<String> COLUMNS =
            List.of("id", "step", "mean", "lower_80", "upper_80", "lower_95", "upper_95", "method");

    private final List<Forecaster> methods;
    private final List<Forecaster> candidates;

    /** @param methods that can be asked for by name, all tried by {@link #AUTO} where they suit the series */
    public SeriesFileForecast(List<Forecaster> methods) {
        this(methods, methods);
    }

    /**
     * @param methods that can be asked for by name
     * @param candidates tried by {@link #AUTO} where they suit the series, defaults first
     */
    public SeriesFileForecast(List<Forecaster> methods, List<Forecaster> candidates) {
        this.methods = List.copyOf(methods);
        this.candidates = List.copyOf(candidates);
    }

    /**
     * Reads, forecasts, writes.
     *
     * @param season steps in a season; 0 to take the file's, or 1 where it says nothing
     * @param horizon steps ahead; 0 to take the file's
     * @param method a method's name or {@link #AUTO}
     * @return series forecast
     * @throws SeriesFileException where the file or the arguments cannot be used
     */
    public int run(Path series, int season, int horizon, String method, Path out, JobContext job) throws IOException {
        job.message("Reading " + series.getFileName());
        List<NamedSeries> all = SeriesFile.read(series);
        for (NamedSeries one : all) {
            if (steps(horizon, one) < 1) {
                throw new SeriesFileException(
                        series + " gives no horizon for series " + one.id() + "; ask for one with --horizon");
            }
        }
        job.message("Forecasting " + all.size() + " series");
        Forecast[] forecasts = forecast(all, season, horizon, method, job);
        AtomicFile.writeText(out, writer -> write(writer, all, forecasts));
        return all.size();
    }

    /** Forecasts in the order of the series. */
    Forecast[] forecast(List<NamedSeries> all, int season, int horizon, String method, JobContext job)
            throws SeriesFileException {
        Optional<GlobalMethod> learning = GlobalMethods.named(method);
        if (learning.isPresent()) {
            return global(learning.get(), all, season, horizon, job);
        }
        boolean byDemand = method.equals(AUTO) || method.equals(StandardMethods.COMBINE);
        Forecaster named = method.equals(AUTO) ? null : named(method);
        DemandDefaults defaults = byDemand
                ? DemandDefaults.learn(
                        all, candidates, one -> new Task(season(season, one), steps(horizon, one)), job.sub(0.5))
                : DemandDefaults.NONE;
        Forecast[] forecasts = new Forecast[all.size()];
        Parallel.blocks(all.size(), 1, job.sub(byDemand ? 0.5 : 1), (from, to) -> {
            for (int i = from; i < to; i++) {
                NamedSeries one = all.get(i);
                int steps = steps(horizon, one);
                int period = season(season, one);
                forecasts[i] = named == null
                        ? new SeriesForecaster(defaults.among(candidates, one, period), FOLDS, "")
                                .forecast(one.values(), period, steps, job)
                                .forecast()
                        : defaults.insteadOf(named, one, period).forecast(one.values(), period, steps, job);
            }
        });
        return forecasts;
    }

    /** What is asked of one series. */
    record Task(int season, int horizon) {}

    /** One model over the series of each season, trained on their values to the end. */
    private static Forecast[] global(
            GlobalMethod method, List<NamedSeries> all, int season, int horizon, JobContext job) {
        Map<Integer, List<Integer>> bySeason = IntStream.range(0, all.size())
                .boxed()
                .collect(Collectors.groupingBy(i -> season(season, all.get(i)), TreeMap::new, Collectors.toList()));
        Forecast[] forecasts = new Forecast[all.size()];
        bySeason.forEach((period, members) -> {
            List<GlobalSeries> series = members.stream()
                    .map(i -> GlobalSeries.of(all.get(i).values()))
                    .toList();
            int most = members.stream()
                    .mapToInt(i -> steps(horizon, all.get(i)))
                    .max()
                    .orElse(1);
            double share = 0.9 * members.size() / all.size();
            Optional<TrainedMethod> model = method.train(series, period, most, SEED, job.sub(share));
            for (int j = 0; j < series.size(); j++) {
                NamedSeries one = all.get(members.get(j));
                forecasts[members.get(j)] = model.isEmpty()
                        ? Forecast.unavailable(method.name(), "too few series to train one model over all")
                        : model.get().of(series.get(j), 0).forecast(one.values(), period, steps(horizon, one), job);
            }
        });
        return forecasts;
    }

    private static int season(int season, NamedSeries series) {
        return Math.max(1, season > 0 ? season : series.season());
    }

    private static int steps(int horizon, NamedSeries series) {
        return horizon > 0 ? horizon : series.horizon();
    }

    private Forecaster named(String name) throws SeriesFileException {
        for (Forecaster method : methods) {
            if (method.name().equals(name)) {
                return method;
            }
        }
        Optional<String> missing = GlobalMethods.missing(name);
        if (missing.isPresent()) {
            throw new SeriesFileException(missing.get());
        }
        throw new SeriesFileException("no method is called \"" + name + "\"; there are " + AUTO + ", "
                + methods.stream().map(Forecaster::name).collect(Collectors.joining(", ")) + ", "
                + GlobalMethods.names());
    }

    private static void write(Writer writer, List<NamedSeries> series, Forecast[] forecasts) throws IOException {
        CSVPrinter printer = CSVFormat.DEFAULT
                .builder()
                .setHeader(COLUMNS.toArray(String[]::new))
                .setRecordSeparator('\n')
                .get()
                .print(writer);
        for (int i = 0; i < forecasts.length; i++) {
            Forecast forecast = forecasts[i];
            String id = series.get(i).id();
            if (!forecast.available()) {
                printer.printRecord(id, 1, "", "", "", "", "", "none: " + forecast.unavailableCause());
            }
            Forecast.Bands bands = forecast.bands();
            for (int k = 0; k < forecast.mean().length; k++) {
                printer.printRecord(
                        id,
                        k + 1,
                        forecast.mean()[k],
                        bands.lower80()[k],
                        bands.upper80()[k],
                        bands.lower95()[k],
                        bands.upper95()[k],
                        forecast.method());
            }
        }
        printer.flush();
    }
}
