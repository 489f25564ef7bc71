package stillstock.app.cli;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import stillstock.job.ProgressJob;

/** Progress as lines on stderr, with the seconds since the start: one where the work changes, and one every tenth. */
final class ConsoleProgress implements ProgressJob.Listener {
    private final PrintStream err;
    private final Clock clock;
    private final Instant start;
    private String lastMessage = "";
    private int lastTenth = -1;

    ConsoleProgress(Console console) {
        this.err = console.err();
        this.clock = console.clock();
        this.start = clock.instant();
    }

    static ProgressJob job(Console console) {
        return new ProgressJob(new ConsoleProgress(console));
    }

    @Override
    public synchronized void onProgress(double fraction, String message) {
        int tenth = (int) (fraction * 10);
        if (!message.equals(lastMessage) || tenth > lastTenth) {
            double seconds = Duration.between(start, clock.instant()).toMillis() / 1000.0;
            err.printf("%6.1f s %3d %%  %s%n", seconds, Math.max(0, Math.round(fraction * 100)), message);
            lastMessage = message;
            lastTenth = Math.max(tenth, lastTenth);
        }
    }
}
