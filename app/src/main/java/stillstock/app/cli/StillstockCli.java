package stillstock.app.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import stillstock.job.JobCancelledException;

/** The command line's entry: {@code stillstock analyze}, {@code stillstock sample} and so on. */
@Command(
        name = "stillstock",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        description = "Finds the stock that will not sell, says why, and what to do about it.",
        footer = {
            "",
            "Without a command the workbench opens.",
            "Exit codes: 0 done; 2 usage; 3 input unusable; 4 done, but too many rows rejected."
        })
public final class StillstockCli implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    private StillstockCli() {}

    /**
     * Runs a command on the process's own streams.
     *
     * @return the exit code, see {@link ExitCode}
     */
    public static int run(String... args) {
        return run(Console.system(), args);
    }

    /** Runs a command on the given streams. */
    public static int run(Console console, String... args) {
        CommandLine line = new CommandLine(new StillstockCli());
        line.addSubcommand(new MapCommand(console));
        line.addSubcommand(new AnalyzeCommand(console));
        line.addSubcommand(new RiskCommand(console));
        line.addSubcommand(new ForecastCommand(console));
        line.addSubcommand(new RecommendCommand(console));
        line.addSubcommand(new ReadCommand(console));
        line.addSubcommand(new ImportCommand(console));
        line.addSubcommand(new SampleCommand(console));
        line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
        line.setExecutionExceptionHandler((error, command, parsed) -> explain(error, console));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        return line.execute(args);
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return ExitCode.USAGE;
    }

    private static int explain(Exception error, Console console) {
        if (error instanceof CommandFailure failure) {
            console.err().println(failure.getMessage());
            return failure.exitCode();
        }
        if (error instanceof JobCancelledException) {
            console.err().println("Cancelled.");
            return ExitCode.FAULT;
        }
        console.err().println("A fault in Stillstock stopped the run; nothing half-written was left. Details:");
        error.printStackTrace(console.err());
        return ExitCode.FAULT;
    }
}
