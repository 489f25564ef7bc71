package stillstock.app.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import stillstock.app.jobs.Jobs;
import stillstock.app.jobs.Request;
import stillstock.files.AtomicFile;
import stillstock.files.Sha256;
import stillstock.settings.AnalysisSettings;
import stillstock.settings.SettingsException;
import stillstock.settings.SettingsJson;
import stillstock.workspace.Source;
import stillstock.workspace.Workspace;
import stillstock.workspace.WorkspaceException;
import stillstock.workspace.WorkspaceState;

/**
 * Saves and opens workspaces: one file with the source's place, the mapping, all settings with the cleaning steps, and
 * what was read, so that it opens at once and even where the source is gone.
 */
public final class WorkspaceDesk {
    private final Session session;
    private final Jobs jobs;
    private final KeptReader reader;
    private final Desk desk;
    private final Path home;

    private record Loaded(Path source, Optional<Path> mapping, AnalysisSettings settings, WorkspaceState state) {}

    /** @param home folder for mappings that workspaces bring along */
    public WorkspaceDesk(Session session, Jobs jobs, KeptReader reader, Desk desk, Path home) {
        this.session = session;
        this.jobs = jobs;
        this.reader = reader;
        this.desk = desk;
        this.home = home;
    }

    /** Saves what is open to a workspace file; does nothing while nothing is open. */
    public void save(Path file) {
        OpenedData data = session.data().get();
        if (data == null) {
            return;
        }
        AnalysisSettings settings = session.settings().get();
        Project.Content project = session.project().now();
        boolean own = session.project().isOf(file);
        jobs.start(new Request<>(
                "workspace",
                "Saving " + file.getFileName(),
                job -> {
                    Path parsed = reader.entry(data, settings.importing(), job);
                    try (Workspace workspace = opened(file)) {
                        Project.Content all = own ? project : project.with(workspace.load());
                        workspace.save(state(workspace, data, settings, all), parsed);
                    }
                    return file;
                },
                written -> session.project().saved(project, file),
                "Workspace saved to " + file));
    }

    /** Opens a workspace file: its settings, its steps and its data. */
    public void open(Path file) {
        open(file, state -> session.project().take(state, file));
    }

    /** Opens what a run that ended had saved by itself. */
    void recover(Path file) {
        open(file, session.project()::recover);
    }

    private void open(Path file, Consumer<WorkspaceState> then) {
        jobs.start(new Request<>("workspace", "Opening " + file.getFileName(), job -> load(file), loaded -> {
            session.change(
                    loaded.settings().withCleaning(session.settings().get().cleaning()));
            desk.open(
                    loaded.source(), loaded.mapping(), loaded.settings().cleaning(), () -> then.accept(loaded.state()));
        }));
    }

    /** Saves all but what was read, at once: the sources are read again when it is opened. */
    void writeState(Path file, OpenedData data, AnalysisSettings settings, Project.Content project)
            throws IOException, WorkspaceException {
        try (Workspace workspace = opened(file)) {
            workspace.save(state(workspace, data, settings, project));
        }
    }

    private static Workspace opened(Path file) throws WorkspaceException, IOException {
        if (Files.exists(file)) {
            return Workspace.open(file);
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        return Workspace.create(file);
    }

    private static WorkspaceState state(
            Workspace workspace, OpenedData data, AnalysisSettings settings, Project.Content project)
            throws IOException, WorkspaceException {
        Optional<String> mapping = data.mapping().isPresent()
                ? Optional.of(Files.readString(data.mapping().get()))
                : Optional.empty();
        String hashes = String.join(
                "\n",
                data.report().files().stream()
                        .map(read -> read.file() + read.sha256())
                        .toList());
        Source source = new Source(
                data.source().toAbsolutePath().normalize().toString(),
                Sha256.of(hashes.getBytes(StandardCharsets.UTF_8)));
        return workspace
                .load()
                .withSources(List.of(source), mapping)
                .withSettings(SettingsJson.write(settings))
                .withNotes(project.notes())
                .withScenarios(project.scenarios());
    }

    private Loaded load(Path file) throws IOException, WorkspaceException, SettingsException {
        try (Workspace workspace = Workspace.open(file)) {
            WorkspaceState state = workspace.load();
            if (state.sources().isEmpty()) {
                throw new IOException(file + " holds no data yet. Open data first, then save the workspace.");
            }
            Path source = Path.of(state.sources().get(0).path());
            Optional<Path> mapping = mapping(state);
            AnalysisSettings settings = SettingsJson.parse(state.settingsJson());
            workspace.restore(reader.place(source, mapping, settings.importing()));
            return new Loaded(source, mapping, settings, state);
        }
    }

    /** The mapping as a file again, by its content, so that the same mapping is the same file. */
    private Optional<Path> mapping(WorkspaceState state) throws IOException {
        if (state.mappingJson().isEmpty()) {
            return Optional.empty();
        }
        String json = state.mappingJson().get();
        Path file = home.resolve("workspace-mappings")
                .resolve(Sha256.of(json.getBytes(StandardCharsets.UTF_8)).substring(0, 32) + ".json");
        AtomicFile.writeText(file, out -> out.write(json));
        return Optional.of(file);
    }
}
