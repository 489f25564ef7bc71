package stillstock.app.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.stream.Stream;
import stillstock.app.jobs.Jobs;
import stillstock.app.jobs.Request;
import stillstock.settings.AnalysisSettings;
import stillstock.workspace.WorkspaceException;

/**
 * Saves what was added to the open data every few minutes to a workspace file of this run, and finds the file of a run
 * that ended without saving. A file is written in one transaction, so that it is whole after a crash at any moment; each
 * run has its own, named by its process, so that two windows never take each other for a crash.
 */
public final class Autosave {
    private static final String BEGIN = "autosave-";
    private static final String ENDING = ".stillstock";

    private final Session session;
    private final Jobs jobs;
    private final WorkspaceDesk desk;
    private final Path home;
    private Optional<Project.Content> written = Optional.empty();
    private int waited;

    /** @param home folder of the files */
    public Autosave(Session session, Jobs jobs, WorkspaceDesk desk, Path home) {
        this.session = session;
        this.jobs = jobs;
        this.desk = desk;
        this.home = home;
    }

    /** Told once a minute: saves where it is time and something changed. */
    public void minutePassed() {
        if (minutes() <= 0 || ++waited < minutes()) {
            return;
        }
        waited = 0;
        OpenedData data = session.data().get();
        Project.Content now = session.project().now();
        if (data == null || written.equals(Optional.of(now)) || !worthIt()) {
            return;
        }
        AnalysisSettings settings = session.settings().get();
        jobs.start(new Request<>(
                "autosave",
                "Autosaving",
                job -> {
                    desk.writeState(file(), data, settings, now);
                    return now;
                },
                done -> written = Optional.of(done)));
    }

    /** At the end of the program: what is in no workspace file yet is kept, else the file goes. */
    public void end() throws IOException, WorkspaceException {
        if (session.data().get() != null && worthIt() && minutes() > 0) {
            desk.writeState(
                    file(),
                    session.data().get(),
                    session.settings().get(),
                    session.project().now());
        } else {
            Files.deleteIfExists(file());
        }
    }

    /**
     * Opens what a run that ended left unsaved, the latest; its file is kept under the name "recovered".
     *
     * @return what to tell the user; empty where there is nothing
     */
    public Optional<String> recover() {
        try {
            Optional<Path> left = left();
            if (left.isEmpty()) {
                return Optional.empty();
            }
            Path kept = home.resolve("recovered" + ENDING);
            Files.move(left.get(), kept, StandardCopyOption.REPLACE_EXISTING);
            desk.recover(kept);
            return Optional.of("Notes and scenarios of the last time had not been saved. They were recovered:"
                    + " Save workspace keeps them.");
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private Optional<Path> left() throws IOException {
        if (!Files.isDirectory(home)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(home)) {
            return files.filter(Autosave::abandoned).max((a, b) -> Long.compare(changed(a), changed(b)));
        }
    }

    private static boolean abandoned(Path file) {
        String name = file.getFileName().toString();
        if (!name.startsWith(BEGIN) || !name.endsWith(ENDING)) {
            return false;
        }
        try {
            long process = Long.parseLong(name.substring(BEGIN.length(), name.length() - ENDING.length()));
            return process != ProcessHandle.current().pid()
                    && ProcessHandle.of(process).isEmpty();
        } catch (NumberFormatException strange) {
            return false;
        }
    }

    private static long changed(Path file) {
        try {
            return Files.getLastModifiedTime(file).toMillis();
        } catch (IOException gone) {
            return 0;
        }
    }

    private int minutes() {
        return session.project().autosaveMinutes().get();
    }

    /** The file of this run. */
    Path file() {
        return home.resolve(BEGIN + ProcessHandle.current().pid() + ENDING);
    }

    /** Settings and steps have files of their own; notes and scenarios would be lost. */
    private boolean worthIt() {
        return session.project().unsaved();
    }
}
