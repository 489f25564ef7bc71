package stillstock.app.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import stillstock.app.jobs.Jobs;
import stillstock.app.jobs.Request;
import stillstock.app.preferences.Preferences;
import stillstock.classify.StockFacts;
import stillstock.importing.ImportConfig;
import stillstock.importing.ImportOutcome;
import stillstock.importing.RejectedRow;
import stillstock.importing.mapping.ColumnMapping;
import stillstock.importing.mapping.MappingException;
import stillstock.importing.mapping.MappingJson;
import stillstock.importing.run.ImportInput;
import stillstock.importing.run.InputPlace;
import stillstock.importing.run.SnapshotImporter;
import stillstock.job.JobContext;
import stillstock.quality.plan.Cleaned;
import stillstock.quality.plan.Cleaner;
import stillstock.quality.plan.CleaningPlan;
import stillstock.settings.AnalysisSettings;
import stillstock.settings.SettingsJson;
import stillstock.snapshot.Days;
import stillstock.snapshot.Snapshot;

/** What the user does with data and settings: open, read again, save. Long parts are jobs; results land in the session. */
public final class Desk {
    /** The lane of opening and of making facts anew: the latest wins. */
    public static final String LANE = "open";
    /** The file of the settings in the home folder. */
    public static final String SETTINGS = "settings.json";

    private final Session session;
    private final Jobs jobs;
    private final SnapshotReader reader;
    private final Preferences preferences;
    private final Path settingsFile;
    private final CleaningMemory memory;
    private boolean opening;
    private Mending mending = Mending.none();

    /** Where the open data came from: all its files, or the database. */
    private InputPlace place;

    /** What "read again" does. */
    private Runnable again = () -> {};

    /** Reads an input with the limits in force. */
    private interface Reading {
        ImportOutcome read(ImportConfig config, JobContext job) throws Exception;
    }

    private record Opened(OpenedData data, StockFacts facts, CleaningPlan plan) {}

    /**
     * A desk over a session.
     *
     * @param home folder where "Save settings" keeps them for the next start, and the steps of each source are kept
     */
    public Desk(Session session, Jobs jobs, SnapshotReader reader, Preferences preferences, Path home) {
        this.session = session;
        this.jobs = jobs;
        this.reader = reader;
        this.preferences = preferences;
        this.settingsFile = home.resolve(SETTINGS);
        this.memory = new CleaningMemory(home.resolve("cleaning"));
        session.factsStale().addListener((property, before, stale) -> {
            if (stale) {
                remakeFacts(session.facts().get().day());
            }
        });
        session.settings().addListener((property, before, now) -> {
            OpenedData open = session.data().get();
            if (!opening && open != null && !now.cleaning().equals(before.cleaning())) {
                memory.keep(open.source(), open.mapping(), now.cleaning());
                clean(session.facts().get().day());
            }
        });
    }

    /** Opens a folder, a CSV file or a SQLite file; what is open stays until the new data is there. */
    public void open(Path source) {
        open(source, Optional.empty());
    }

    /** Opens files with the steps that a workspace keeps. */
    void open(Path source, Optional<Path> mapping, CleaningPlan steps, Runnable then) {
        memory.keep(source, mapping, steps);
        open(source, mapping, then);
    }

    /** Takes rejected rows of the open data that were mended in the window; they and no others change. */
    public void mend(List<RejectedRow> rows) {
        read(mending.with(rows));
    }

    /** Takes a rejects file of the open data that was mended elsewhere. */
    public void mend(Path rejects) {
        read(mending.with(rejects));
    }

    private void read(Mending now) {
        OpenedData open = session.data().get();
        InputPlace from = place;
        AnalysisSettings settings = session.settings().get();
        jobs.start(new Request<>(
                LANE,
                "Reading mended rows of " + open.name(),
                job -> {
                    Path folder = Files.createTempDirectory("stillstock-mended");
                    ImportInput input = new ImportInput(from, columns(open.mapping()), now.written(folder));
                    ImportOutcome outcome = new SnapshotImporter().read(input, settings.importing(), job.sub(0.7));
                    OpenedData read = usable(open.source(), open.mapping(), outcome);
                    return made(read, settings.cleaning(), Days.MISSING, settings, job.sub(0.3));
                },
                made -> {
                    session.open(made.data(), made.facts());
                    mending = now;
                },
                "Read the mended rows again"));
    }

    private static Optional<ColumnMapping> columns(Optional<Path> mapping) throws IOException, MappingException {
        return mapping.isPresent() ? Optional.of(MappingJson.read(mapping.get())) : Optional.empty();
    }

    /** Opens foreign files with a column mapping. */
    public void open(Path source, Optional<Path> mapping) {
        open(source, mapping, () -> {});
    }

    private void open(Path source, Optional<Path> mapping, Runnable then) {
        AnalysisSettings settings = session.settings().get();
        jobs.start(new Request<>(
                LANE,
                "Opening " + source.toAbsolutePath().normalize().getFileName(),
                job -> {
                    ImportOutcome outcome = reader.read(source, mapping, settings.importing(), job.sub(0.8));
                    return facts(source, mapping, outcome, settings, job.sub(0.2));
                },
                opened -> {
                    show(opened);
                    place = InputPlace.of(source);
                    again = () -> open(source, mapping);
                    preferences.opened(source);
                    then.run();
                }));
    }

    /** Does the steps kept for a source to what was read from it. */
    private Opened facts(
            Path source, Optional<Path> mapping, ImportOutcome outcome, AnalysisSettings settings, JobContext job)
            throws UnusableInputException {
        OpenedData read = usable(source, mapping, outcome);
        return made(read, memory.recall(source, mapping), Days.MISSING, settings, job);
    }

    private static OpenedData usable(Path source, Optional<Path> mapping, ImportOutcome outcome)
            throws UnusableInputException {
        Snapshot snapshot = outcome.snapshot()
                .orElseThrow(() -> new UnusableInputException(outcome.report().unusable()));
        return new OpenedData(source, mapping, snapshot, outcome.report());
    }

    private void show(Opened opened) {
        opening = true;
        session.change(session.settings().get().withCleaning(opened.plan()));
        opening = false;
        mending = Mending.none();
        session.open(opened.data(), opened.facts());
    }

    /** Takes what a mapping read, from files or a database. */
    public void opened(InputPlace place, Optional<Path> mapping, ImportOutcome outcome) {
        take(place, mapping, (config, job) -> outcome);
    }

    private void take(InputPlace taken, Optional<Path> mapping, Reading reading) {
        AnalysisSettings settings = session.settings().get();
        jobs.start(new Request<>(
                LANE,
                "Opening " + taken.name(),
                job -> facts(
                        taken.path(),
                        mapping,
                        reading.read(settings.importing(), job.sub(0.8)),
                        settings,
                        job.sub(0.2)),
                opened -> {
                    show(opened);
                    place = taken;
                    again = () -> take(taken, mapping, (config, job) -> new SnapshotImporter()
                            .read(ImportInput.of(taken, columns(mapping)), config, job));
                    if (taken instanceof InputPlace.Files files && files.paths().size() == 1) {
                        preferences.opened(taken.path());
                    }
                }));
    }

    /** Reads the open files again. */
    public void reload() {
        again.run();
    }

    /** Looks at the open data as of another day. */
    public void asOf(int day) {
        if (session.data().get() != null && session.facts().get().day() != day) {
            if (session.settings().get().cleaning().idle()) {
                remakeFacts(day);
            } else {
                clean(day);
            }
        }
    }

    /** A file beside the saved settings. */
    public Path kept(String name) {
        return settingsFile.resolveSibling(name);
    }

    /** Keeps the settings for the next start; the change is measured against them from now on. */
    public void saveSettings() {
        writeSettings(session.settings().get().withCleaning(CleaningPlan.none()), settingsFile, session::settingsSaved);
    }

    /** Writes the settings to a file for the command line. */
    public void saveSettingsAs(Path file) {
        writeSettings(session.settings().get(), file, () -> {});
    }

    /** Puts the settings of a file in force. */
    public void loadSettings(Path file) {
        jobs.start(new Request<>(
                "settings", "Reading " + file.getFileName(), job -> SettingsJson.read(file), session::change));
    }

    private void writeSettings(AnalysisSettings settings, Path file, Runnable afterwards) {
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

    /** Does the steps of the settings in force to the data as it was read. */
    private void clean(int day) {
        OpenedData data = session.data().get();
        AnalysisSettings settings = session.settings().get();
        int asked = day == data.snapshot().asOfDay() ? Days.MISSING : day;
        jobs.start(new Request<>(
                LANE,
                "Cleaning " + data.source().toAbsolutePath().normalize().getFileName(),
                job -> made(data, settings.cleaning(), asked, settings, job),
                made -> session.clean(made.data(), made.facts())));
    }

    private static Opened made(
            OpenedData data, CleaningPlan plan, int asked, AnalysisSettings settings, JobContext job) {
        Cleaned cleaned = new Cleaner(plan, settings.policy()).clean(data.imported(), asked, job.sub(0.6));
        StockFacts facts = StockFacts.asOf(
                cleaned.snapshot(), cleaned.asOfDay(), settings.policy().windows(), job.sub(0.4));
        return new Opened(data.cleaned(cleaned), facts, plan);
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
