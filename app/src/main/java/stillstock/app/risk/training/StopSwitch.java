package stillstock.app.risk.training;

import java.util.concurrent.atomic.AtomicBoolean;

/** Asks a search to end with what it has found, unlike a cancel, whose result nobody sees. */
final class StopSwitch {
    private final AtomicBoolean stopped = new AtomicBoolean();

    void stop() {
        stopped.set(true);
    }

    boolean isStopped() {
        return stopped.get();
    }
}
