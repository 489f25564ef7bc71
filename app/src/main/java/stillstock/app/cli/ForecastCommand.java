package stillstock.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import stillstock.forecast.engine.StandardMethods;
import stillstock.forecast.file.SeriesFileException;
import stillstock.forecast.file.SeriesFileForecast;
import stillstock.job.ProgressJob;

/** {@code stillstock forecast}: the forecasting engine alone, over a file of series. */
@Command(
        name = "forecast",
        mixinStandardHelpOptions = true,
        description = {
            "Forecasts every series of a CSV file.",
            "The file is long (id, t, value) or wide (id, freq, n_train, h, values...; one series a line).",
            "Writes id, step, mean, lower_80, upper_80, lower_95, upper_95, method."
        })
final class ForecastCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--series", paramLabel = "FILE", required = true, description = "The series, CSV.")
    private Path series;

    @Option(
            names = "--season",
            paramLabel = "M",
            description = "Steps in a season (default: what the file says, or 1).")
    private int season;

    @Option(names = "--horizon", paramLabel = "H", description = "Steps ahead (default: what the file says).")
    private int horizon;

    @Option(
            names = "--method",
            paramLabel = "NAME",
            description = "A method's name, auto (the best at past origins of each series) or combine (default:"
                    + " ${DEFAULT-VALUE}).")
    private String method = SeriesFileForecast.AUTO;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "The forecasts, CSV.")
    private Path out;

    ForecastCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws CommandFailure {
        ProgressJob job = ConsoleProgress.job(console);
        try {
            int made = new SeriesFileForecast(StandardMethods.all(), StandardMethods.candidates())
                    .run(series, season, horizon, method, out, job);
            console.out()
                    .println("Forecasts of " + made + " series are in "
                            + out.toAbsolutePath().normalize());
            return ExitCode.DONE;
        } catch (SeriesFileException e) {
            throw new CommandFailure(ExitCode.INPUT_UNUSABLE, e.getMessage(), e);
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitCode.INPUT_UNUSABLE,
                    "Cannot read " + series + " or write " + out + " (" + e.getMessage() + ").",
                    e);
        }
    }
}
