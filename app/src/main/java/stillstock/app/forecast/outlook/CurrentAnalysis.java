package stillstock.app.forecast.outlook;

import stillstock.app.session.Session;
import stillstock.pipeline.Analysis;
import stillstock.settings.AnalysisSettings;
import stillstock.snapshot.Snapshot;

/** What is open, as of the day and under the settings in force: one for all, so that what forecasts learn of all products is learned once. */
public final class CurrentAnalysis {
    private final Session session;
    private Analysis last;

    /** Follows a session. */
    public CurrentAnalysis(Session session) {
        this.session = session;
    }

    /** The analysis; data must be open. */
    public Analysis get() {
        Snapshot snapshot = session.data().get().snapshot();
        int day = session.facts().get().day();
        AnalysisSettings settings = session.settings().get();
        if (last == null
                || last.snapshot() != snapshot
                || last.asOfDay() != day
                || !last.settings().equals(settings)) {
            Analysis now = new Analysis(snapshot, settings, day);
            last = last == null ? now : now.following(last);
        }
        return last;
    }
}
