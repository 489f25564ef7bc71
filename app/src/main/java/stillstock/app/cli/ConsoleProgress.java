package stillstock.app.cli;

import java.io.PrintStream;
import stillstock.job.ProgressJob;

/** Progress as lines on stderr: one where the work changes, and one every tenth. */
final class ConsoleProgress implements ProgressJob.Listener {
    private final PrintStream err;
    private String lastMessage = "";
    private int lastTenth = -1;

    ConsoleProgress(PrintStream err) {
        this.err = err;
    }

    static ProgressJob job(Console console) {
        return new ProgressJob(new ConsoleProgress(console.err()));
    }

    @Override
    public synchronized void onProgress(double fraction, String message) {
        int tenth = (int) (fraction * 10);
        if (!message.equals(lastMessage) || tenth > lastTenth) {
            err.printf("%3d %%  %s%n", Math.max(0, Math.round(fraction * 100)), message);
            lastMessage = message;
            lastTenth = Math.max(tenth, lastTenth);
        }
    }
}
