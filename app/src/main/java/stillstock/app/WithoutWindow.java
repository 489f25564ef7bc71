package stillstock.app;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.ToIntFunction;
import stillstock.app.shell.SampleLocation;

/** What is done where no window can open: the sample is analysed and the files are named. */
final class WithoutWindow {
    /** Where the results go, below the folder the program was started in. */
    static final String RESULTS = "stillstock-analysis";

    private final PrintStream err;
    private final ToIntFunction<String[]> commandLine;

    WithoutWindow(PrintStream err, ToIntFunction<String[]> commandLine) {
        this.err = err;
        this.commandLine = commandLine;
    }

    /** Says why there is no window and analyses the sample instead; returns the exit code. */
    int run(String remedy) {
        err.println("No window can open here. " + remedy);
        Optional<Path> sample = SampleLocation.csv();
        if (sample.isEmpty()) {
            err.println("The sample data was not found either. Analyse your own files with:"
                    + " java -jar stillstock.jar analyze FOLDER --out RESULTS");
            return 3;
        }
        err.println("Analysing the sample data without a window instead.");
        return commandLine.applyAsInt(new String[] {
            "analyze",
            sample.get().toString(),
            "--out",
            Path.of(RESULTS).toAbsolutePath().toString()
        });
    }
}
