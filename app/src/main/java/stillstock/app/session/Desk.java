package stillstock.app.session;

import java.nio.file.Path;
import java.util.Optional;
import stillstock.app.jobs.Jobs;
import stillstock.app.jobs.Request;
import stillstock.app.preferences.Preferences;
import stillstock.classify.StockFacts;
import stillstock.importing.ImportOutcome;
import stillstock.settings.AnalysisSettings;
import stillstock.settings.SettingsJson;
import stillstock.snapshot.Snapshot;

/** What the user does with data and settings: open, read again, save. Long parts are jobs; results land in the session. */
public final class Desk {
    /** The lane of opening and of making facts anew: the latest wins. */
    public static final String LANE = "open";

    private final Session session;
    private final Jobs jobs;
    private final SnapshotReader reader;
    private final Preferences preferences;
    private final Path settingsFile;

    private record Opened(OpenedData data, StockFacts facts) {}

    /**
     * A desk over a session.
     *
     * @param settingsFile where "Save settings" keeps them for the next start
     */
    public Desk(Session session, Jobs jobs, SnapshotReader reader, Preferences preferences, Path settingsFile) {
        this.session = session;
        this.jobs = jobs;
        this.reader = reader;
        this.preferences = preferences;
        this.settingsFile = settingsFile;
        session.factsStale().addListener((property, before, stale) -> {
            if (stale) {
                remakeFacts(session.facts().get().day());
            }
        });
    }

    /** Opens a folder, a CSV file or a SQLite file; what is open stays until the new data is there. */
    public void open(Path source) {
        open(source, Optional.empty());
    }

    /** Opens foreign files with a column mapping. */
    public void open(Path source, Optional<Path> mapping) {
        AnalysisSettings settings = session.settings().get();
        jobs.start(new Request<>(
                LANE,
                "Opening " + source.toAbsolutePath().normalize().getFileName(),
                job -> {
                    ImportOutcome outcome = reader.read(source, mapping, settings.importing(), job.sub(0.8));
                    Snapshot snapshot = outcome.snapshot()
                            .orElseThrow(() ->
                                    new UnusableInputException(outcome.report().unusable()));
                    StockFacts facts = StockFacts.asOf(
                            snapshot, snapshot.asOfDay(), settings.policy().windows(), job.sub(0.2));
                    return new Opened(new OpenedData(source, mapping, snapshot, outcome.report()), facts);
                },
                opened -> {
                    session.open(opened.data(), opened.facts());
                    preferences.opened(source);
                }));
    }

    /** Reads the open files again. */
    public void reload() {
        OpenedData open = session.data().get();
        if (open != null) {
            open(open.source(), open.mapping());
        }
    }

    /** Looks at the open data as of another day. */
    public void asOf(int day) {
        if (session.data().get() != null && session.facts().get().day() != day) {
            remakeFacts(day);
        }
    }

    /** A file beside the saved settings. */
    public Path kept(String name) {
        return settingsFile.resolveSibling(name);
    }

    /** Keeps the settings for the next start; the change is measured against them from now on. */
    public void saveSettings() {
        writeSettings(settingsFile, session::settingsSaved);
    }

    /** Writes the settings to a file for the command line. */
    public void saveSettingsAs(Path file) {
        writeSettings(file, () -> {});
    }

    /** Puts the settings of a file in force. */
    public void loadSettings(Path file) {
        jobs.start(new Request<>(
                "settings", "Reading " + file.getFileName(), job -> SettingsJson.read(file), session::change));
    }

    private void writeSettings(Path file, Runnable afterwards) {
        AnalysisSettings settings = session.settings().get();
        jobs.start(new Request<>(
                "settings",
                "Saving settings to " + file.getFileName(),
                job -> {
                    SettingsJson.write(settings, file);
                    return file;
                },
                written -> afterwards.run(),
                "Settings saved to " + file));
    }

    private void remakeFacts(int day) {
        Snapshot snapshot = session.data().get().snapshot();
        AnalysisSettings settings = session.settings().get();
        jobs.start(new Request<>(
                LANE,
                "Working out stock facts",
                job -> StockFacts.asOf(snapshot, day, settings.policy().windows(), job),
                session::useFacts));
    }
}
