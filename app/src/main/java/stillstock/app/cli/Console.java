package stillstock.app.cli;

import java.io.PrintStream;
import java.time.Clock;

/**
 * What a command talks to.
 *
 * @param out results for the user or a pipe
 * @param err progress and errors
 * @param clock time of the run
 */
public record Console(PrintStream out, PrintStream err, Clock clock) {
    /** The process's own streams and the system's clock. */
    public static Console system() {
        return new Console(System.out, System.err, Clock.systemUTC());
    }
}
