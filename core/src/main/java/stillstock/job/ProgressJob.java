package stillstock.job;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;

/** A root context that turns nested steps into one fraction and one message for a listener. */
public final class ProgressJob implements JobContext {
    /** Hears of progress, from whichever thread works. */
    @FunctionalInterface
    public interface Listener {
        /**
         * @param fraction 0..1, never falling; -1 where unknown
         * @param message what is being done, never null
         */
        void onProgress(double fraction, String message);
    }

    private final Shared shared;
    private final double from;
    private final double width;
    private double nextPart;

    /** A context that reports to the listener until it is cancelled. */
    public ProgressJob(Listener listener) {
        this(new Shared(listener), 0, 1);
    }

    private ProgressJob(Shared shared, double from, double width) {
        this.shared = shared;
        this.from = from;
        this.width = width;
    }

    /** Asks the job to stop at its next check. */
    public void cancel() {
        shared.cancelled.set(true);
    }

    @Override
    public void step(long done, long total) {
        if (total > 0) {
            shared.report(from + width * Math.min(1, (double) done / total));
        }
    }

    @Override
    public void message(String text) {
        shared.say(Objects.requireNonNull(text, "text"));
    }

    @Override
    public synchronized JobContext sub(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share (" + share + ") must be within 0..1");
        }
        double start = from + width * Math.min(1, nextPart);
        nextPart += share;
        return new ProgressJob(shared, start, width * share);
    }

    @Override
    public boolean isCancelled() {
        return shared.cancelled.get();
    }

    private static final class Shared {
        private final Listener listener;
        private final AtomicBoolean cancelled = new AtomicBoolean();
        private double fraction = -1;
        private String message = "";

        Shared(Listener listener) {
            this.listener = Objects.requireNonNull(listener, "listener");
        }

        synchronized void report(double value) {
            if (value > fraction) {
                fraction = value;
                listener.onProgress(fraction, message);
            }
        }

        synchronized void say(String text) {
            message = text;
            listener.onProgress(fraction, message);
        }
    }
}
