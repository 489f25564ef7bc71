package stillstock.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.stage.Window;
import stillstock.app.chart.ChartFiles;
import stillstock.app.cli.ProgramVersion;
import stillstock.app.command.Command;
import stillstock.app.files.FileKind;
import stillstock.app.files.FilePrompt;
import stillstock.app.inspector.InspectorView;
import stillstock.app.inspector.InspectorViewModel;
import stillstock.app.jobs.FxJobs;
import stillstock.app.jobs.Jobs;
import stillstock.app.jobs.Request;
import stillstock.app.jobs.WindowThread;
import stillstock.app.preferences.Preferences;
import stillstock.app.screen.Services;
import stillstock.app.session.Autosave;
import stillstock.app.session.Desk;
import stillstock.app.session.KeptReader;
import stillstock.app.session.ResultExport;
import stillstock.app.session.Session;
import stillstock.app.session.SnapshotReader;
import stillstock.app.session.WorkspaceDesk;
import stillstock.app.shell.CommandTable;
import stillstock.app.shell.Dialogs;
import stillstock.app.shell.SampleLocation;
import stillstock.app.shell.Screens;
import stillstock.app.shell.Workbench;
import stillstock.app.theme.SystemAppearance;
import stillstock.app.theme.ThemeSwitch;
import stillstock.app.wizard.Opener;
import stillstock.app.wizard.Opening;
import stillstock.app.wizard.WizardViewModel;
import stillstock.app.wizard.view.DatabaseForm;
import stillstock.app.wizard.view.WizardView;
import stillstock.importing.ImportConfig;
import stillstock.importing.ImportOutcome;
import stillstock.importing.library.MappingLibrary;
import stillstock.importing.run.InputPlace;
import stillstock.settings.AnalysisSettings;
import stillstock.settings.SettingsException;
import stillstock.settings.SettingsJson;
import stillstock.workspace.WorkspaceException;
import stillstock.workspace.cache.SnapshotCache;

/** Everything the window is made of, put together by hand. */
public final class AppContext implements AutoCloseable {
    private static final int THREADS = 2;
    private static final String MAPPINGS = "mappings";
    /** What is read faster than this is not kept for the next time, milliseconds. */
    private static final long WORTH_KEEPING = 400;

    private final Dialogs dialogs;
    private final FxJobs jobs;
    private final Preferences preferences;
    private final ThemeSwitch theme;
    private final Services services;
    private final Workbench workbench;
    private final Opener opener;
    private final WorkspaceDesk workspaces;
    private final Autosave autosave;
    private final CommandTable commands = new CommandTable();
    private String settingsProblem = "";

    /**
     * The program's parts.
     *
     * @param home folder of preferences and saved settings
     * @param files asks for files
     * @param window the main window, for dialogs
     */
    public AppContext(Path home, SnapshotReader reader, FilePrompt files, Supplier<Window> window) {
        dialogs = new Dialogs(window);
        jobs = new FxJobs(THREADS, dialogs);
        preferences = new Preferences(home);
        theme = new ThemeSwitch(preferences.theme());
        Path settingsFile = home.resolve(Desk.SETTINGS);
        Session session = new Session(savedSettings(settingsFile));
        KeptReader kept =
                new KeptReader(reader, new SnapshotCache(home.resolve("opened"), ProgramVersion.text()), WORTH_KEEPING);
        Desk desk = new Desk(session, jobs, kept, preferences, home);
        workspaces = new WorkspaceDesk(session, jobs, kept, desk, home);
        autosave = new Autosave(session, jobs, workspaces, home);
        session.project().autosaveMinutes().bindBidirectional(preferences.autosaveMinutes());
        workbench = new Workbench(commands);
        services = new Services(session, desk, jobs, files, new ChartFiles(jobs, files), workbench);
        WizardViewModel wizard =
                new WizardViewModel(jobs, new MappingLibrary(home.resolve(MAPPINGS)), opening(session, desk));
        opener = new Opener(jobs, desk, wizard);
        bind(files);
        workbench.furnish(
                services,
                preferences,
                Screens.all(services),
                new InspectorView(
                        new InspectorViewModel(session), services.charts(), Screens.inspectorSections(services)),
                opener::open);
        DatabaseForm database = new DatabaseForm(files, target -> wizard.start(new InputPlace.Database(target)));
        workbench.over(new WizardView(wizard, files));
        workbench.over(database);
        commands.bind(Command.OPEN_WIZARD, () -> files.open("Open a CSV or SQLite file", FileKind.DATA)
                .ifPresent(file -> wizard.start(InputPlace.of(file))));
        commands.bind(Command.OPEN_WIZARD_FOLDER, () -> files.folder("Open a folder of CSV files")
                .ifPresent(folder -> wizard.start(InputPlace.of(folder))));
        commands.bind(Command.OPEN_DATABASE, database::open);
    }

    /** Dresses a scene around the workbench. */
    public Scene scene(double width, double height) {
        Scene scene = new Scene(workbench.root(), width, height);
        theme.dress(scene);
        workbench.install(scene, opener::open);
        return scene;
    }

    /** Opens the sample, asks the desktop for its theme, and tells of saved settings that could not be read. */
    public void start() {
        WindowThread.reportUncaught(dialogs);
        jobs.start(new Request<>(
                "theme", "Asking the desktop for its theme", job -> SystemAppearance.isDark(), theme::systemIsDark));
        if (!settingsProblem.isEmpty()) {
            dialogs.environment("The saved settings were not read", new java.io.IOException(settingsProblem));
        }
        autosave.recover()
                .ifPresentOrElse(
                        words -> dialogs.tell("Work of the last time was recovered", words),
                        () -> SampleLocation.csv().ifPresent(services.desk()::open));
        WindowThread.everyMinute(autosave::minutePassed);
    }

    /** What screens are given. */
    public Services services() {
        return services;
    }

    /** The window's content. */
    public Workbench workbench() {
        return workbench;
    }

    /** What the user's commands do. */
    public CommandTable commands() {
        return commands;
    }

    /** Background work. */
    public Jobs jobs() {
        return jobs;
    }

    @Override
    public void close() {
        try {
            autosave.end();
        } catch (IOException | WorkspaceException notWritable) {
            // the window is gone: there is nobody left to tell, and the last automatic save stands
        }
        jobs.close();
    }

    private static Opening opening(Session session, Desk desk) {
        return new Opening() {
            @Override
            public ImportConfig limits() {
                return session.settings().get().importing();
            }

            @Override
            public void opened(InputPlace place, Optional<Path> mapping, ImportOutcome outcome) {
                desk.opened(place, mapping, outcome);
            }
        };
    }

    private AnalysisSettings savedSettings(Path file) {
        if (!Files.exists(file)) {
            return AnalysisSettings.defaults();
        }
        try {
            return SettingsJson.read(file);
        } catch (SettingsException unreadable) {
            settingsProblem =
                    unreadable.getMessage() + " The defaults are in force; saving settings replaces the file.";
            return AnalysisSettings.defaults();
        }
    }

    private void bind(FilePrompt files) {
        Desk desk = services.desk();
        commands.bind(Command.OPEN_FILE, () -> files.open("Open a CSV or SQLite file", FileKind.DATA)
                .ifPresent(file -> opener.open(java.util.List.of(file))));
        commands.bind(Command.OPEN_FOLDER, () -> files.folder("Open a folder of CSV files")
                .ifPresent(folder -> opener.open(java.util.List.of(folder))));
        commands.bind(Command.OPEN_MAPPED, () -> files.open("Column mapping", FileKind.JSON)
                .ifPresent(mapping -> files.folder("Folder of the files to read with it")
                        .ifPresent(folder -> desk.open(folder, java.util.Optional.of(mapping)))));
        commands.bind(Command.OPEN_FILE_MAPPED, () -> files.open("Column mapping", FileKind.JSON)
                .ifPresent(mapping -> files.open("CSV or SQLite file to read with it", FileKind.DATA)
                        .ifPresent(file -> desk.open(file, java.util.Optional.of(mapping)))));
        ResultExport export = new ResultExport(services.session(), jobs, ProgramVersion.text(), Clock.systemUTC());
        commands.bind(Command.EXPORT_ALL, () -> files.folder("Folder for all result files")
                .ifPresent(export::to));
        commands.bind(Command.OPEN_SAMPLE, this::openSample);
        commands.bind(Command.RELOAD, desk::reload);
        commands.bind(Command.OPEN_WORKSPACE, () -> files.open("Open a workspace", FileKind.WORKSPACE)
                .ifPresent(workspaces::open));
        commands.bind(Command.SAVE_WORKSPACE, () -> files.save("Save workspace", "stock.stillstock", FileKind.WORKSPACE)
                .ifPresent(workspaces::save));
        commands.bind(Command.SAVE_SETTINGS, desk::saveSettings);
        commands.bind(Command.SAVE_SETTINGS_AS, () -> files.save("Save settings", Desk.SETTINGS, FileKind.JSON)
                .ifPresent(desk::saveSettingsAs));
        commands.bind(Command.LOAD_SETTINGS, () -> files.open("Load settings", FileKind.JSON)
                .ifPresent(desk::loadSettings));
        commands.bind(Command.RESET_SETTINGS, () -> services.session().change(AnalysisSettings.defaults()));
        commands.bind(Command.SWITCH_THEME, theme::toggle);
        commands.bind(Command.SHOW_HINT, () -> preferences.hintDismissed().set(false));
        commands.bind(Command.QUIT, WindowThread::exit);
    }

    private void openSample() {
        SampleLocation.csv()
                .ifPresentOrElse(
                        services.desk()::open,
                        () -> dialogs.environment(
                                "The sample data was not found",
                                new java.io.IOException(
                                        "No folder sample-data/csv lies above the program. Start it in the project folder,"
                                                + " or name the folder with -D" + SampleLocation.PROPERTY + "=…")));
    }
}
