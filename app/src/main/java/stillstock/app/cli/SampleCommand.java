package stillstock.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import stillstock.job.ProgressJob;
import stillstock.sample.SampleConfig;
import stillstock.sample.SampleGenerator;

/** {@code stillstock sample}: a made-up retailer of any size, the same for the same seed. */
@Command(
        name = "sample",
        mixinStandardHelpOptions = true,
        description = "Writes the data of a made-up retailer: all tables as CSV, and apart the truth behind them.")
final class SampleCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--skus", paramLabel = "N", description = "Products, 1 to 1,000,000 (default: ${DEFAULT-VALUE}).")
    private int skus = SampleConfig.defaults().products();

    @Option(names = "--months", paramLabel = "M", description = "Months of history (default: ${DEFAULT-VALUE}).")
    private int months = SampleConfig.defaults().months();

    @Option(names = "--seed", paramLabel = "S", description = "Same seed, same data (default: ${DEFAULT-VALUE}).")
    private long seed = SampleConfig.defaults().seed();

    @Option(names = "--sqlite", description = "Write one SQLite file snapshot.sqlite instead of CSV files.")
    private boolean sqlite;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder to write to.")
    private Path out;

    SampleCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws CommandFailure {
        SampleConfig config = config();
        ProgressJob job = ConsoleProgress.job(console);
        try {
            if (sqlite) {
                SampleGenerator.writeSqlite(config, out.resolve("snapshot.sqlite"), job);
            } else {
                SampleGenerator.writeCsv(config, out, job);
            }
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitCode.USAGE, "Cannot write to " + out + " (" + e.getMessage() + "). Choose another --out.", e);
        }
        console.out()
                .println("Sample data of " + skus + " products over " + months + " months is in "
                        + out.toAbsolutePath().normalize());
        return ExitCode.DONE;
    }

    private SampleConfig config() throws CommandFailure {
        try {
            return new SampleConfig(skus, months, seed, SampleConfig.defaults().end());
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, e.getMessage(), e);
        }
    }
}
