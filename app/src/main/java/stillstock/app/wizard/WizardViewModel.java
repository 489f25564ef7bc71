package stillstock.app.wizard;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.collections.ObservableList;
import stillstock.app.jobs.Jobs;
import stillstock.app.jobs.Request;
import stillstock.app.jobs.RunningJob;
import stillstock.app.wizard.choice.FormatChoice;
import stillstock.app.wizard.row.FormatQuestion;
import stillstock.app.wizard.row.SourceKey;
import stillstock.importing.library.MappingLibrary;
import stillstock.importing.mapping.ColumnMapping;
import stillstock.importing.mapping.MappingJson;
import stillstock.importing.mapping.TableSource;
import stillstock.importing.recognise.Recognition;
import stillstock.importing.recognise.Suggestion;
import stillstock.importing.row.SourceFormat;
import stillstock.importing.run.InputPlace;
import stillstock.importing.run.MappedPreview;
import stillstock.importing.run.MappedPreviewer;
import stillstock.snapshot.Days;
import stillstock.snapshot.TableName;

/**
 * What the wizard knows and does, without a screen. It looks at an input, keeps the mapping with its history, shows what
 * becomes of the first rows after every change, and imports for the check; only {@link #open} leaves anything behind.
 */
public final class WizardViewModel extends WizardState {
    /** The lane of looking, reading and importing: the latest wins. */
    static final String LANE = "wizard";

    private static final String PREVIEW = "wizard.preview";

    private final Jobs jobs;
    private final InputLook look;
    private final WholeImport everything;
    private final Findings findings = new Findings(this);

    /** A wizard that is not shown yet. */
    public WizardViewModel(Jobs jobs, MappingLibrary library, Opening opening) {
        this.jobs = jobs;
        this.look = new InputLook(jobs, library, this);
        this.everything = new WholeImport(jobs, library, opening, this);
        history.current().addListener((property, before, now) -> mappingChanged());
        selected.addListener((property, before, now) -> {
            column.set("");
            sourceChanged();
        });
        step.addListener((property, before, now) -> stepChanged());
        whole.addListener((property, before, now) -> readPreview());
    }

    /** Looks at an input and shows what was recognised. */
    public void start(InputPlace place) {
        look.begin(place);
        files.clear();
        check.set(Optional.empty());
        title.set(InputNames.called(place));
        name.set("");
        history.begin(new ColumnMapping(ColumnMapping.SCHEMA_VERSION, "", "", Map.of()));
        step.set(WizardStep.FILES);
        shown.set(true);
        look.look(Map.of(), found -> {
            history.begin(found.proposal().mapping());
            // a proposal that is empty changes nothing, and the files are to be listed all the same
            refresh();
        });
    }

    private void mappingChanged() {
        check.set(Optional.empty());
        if (!lookAgain()) {
            refresh();
        }
    }

    /** Looks anew where the mapping, undone or loaded, says otherwise how a file is cut than it was looked at. */
    private boolean lookAgain() {
        if (look.input().isEmpty() || recognition.get().isEmpty()) {
            return false;
        }
        Recognition found = recognition.get().get();
        Map<String, SourceFormat> said = Mappings.formats(
                history.current().get(),
                found.proposal().files().stream().map(file -> file.file()).toList());
        Map<String, SourceFormat> proposed = Mappings.formats(found.proposal().mapping(), List.copyOf(said.keySet()));
        boolean other = said.entrySet().stream()
                .anyMatch(file -> !sameCut(file.getValue(), look.formats().get(file.getKey()))
                        && !sameCut(file.getValue(), proposed.get(file.getKey())));
        if (other) {
            Map<String, SourceFormat> next = new HashMap<>(look.formats());
            next.putAll(said);
            look.look(next, again -> refresh());
        }
        return other;
    }

    private static boolean sameCut(SourceFormat one, SourceFormat other) {
        return FormatChoice.of(one).equals(FormatChoice.of(other == null ? SourceFormat.DETECT : other));
    }

    private void refresh() {
        SourceKey before = selected.get();
        findings.list();
        SourceKey next = findings.stillThere(before);
        if (java.util.Objects.equals(next, before)) {
            sourceChanged();
        } else {
            selected.set(next);
        }
    }

    private void sourceChanged() {
        Optional<TableSource> source = source();
        if (source.isEmpty()) {
            columns.clear();
            preview.set(MappedPreview.NONE);
            return;
        }
        columns.setAll(findings.columns(selected.get(), source.get()));
        readPreview();
    }

    private void stepChanged() {
        if (step.get() == WizardStep.COLUMNS) {
            readPreview();
        } else if (step.get() == WizardStep.CHECK && check.get().isEmpty()) {
            readAll();
        }
    }

    private void readPreview() {
        Optional<TableSource> source = source();
        boolean asked = step.get() == WizardStep.COLUMNS;
        if (!asked
                || source.isEmpty()
                || look.input().isEmpty()
                || recognition.get().isEmpty()) {
            return;
        }
        TableName table = selected.get().table();
        TableSource read = source.get().named(findings.firstFile(source.get()));
        int day = history.current().get().asOfDate().map(Days::of).orElse(Days.MISSING);
        OpenInput open = look.input().get();
        jobs.start(new Request<>(
                PREVIEW,
                "Reading the first rows of " + read.file(),
                job -> open.use(
                        tables -> new MappedPreviewer()
                                .preview(tables, table, read, day, findings.below(read.file()), job),
                        job),
                preview::set));
    }

    private void readAll() {
        everything.read(look.input().orElseThrow().place());
    }

    /** Opens what was checked and keeps the mapping under its name; a mapping without a name is called after the input. */
    public void open() {
        look.input().ifPresent(open -> everything.open(open.place(), this::cancel));
    }

    /** Writes the mapping to a file for {@code --mapping}. */
    public void export(Path file) {
        everything.export(file);
    }

    /** Reads a mapping from a file and puts it in place of the proposal. */
    public void load(Path file) {
        jobs.start(
                new Request<>("wizard.load", "Reading " + file.getFileName(), job -> MappingJson.read(file), read -> {
                    name.set(read.name());
                    history.change(read);
                }));
    }

    /** Goes; nothing is left. */
    public void cancel() {
        jobs.cancel(LANE);
        jobs.cancel(PREVIEW);
        busy.set(false);
        shown.set(false);
        look.close();
    }

    /** What runs in the background, for its progress to be shown. */
    public ObservableList<RunningJob> running() {
        return jobs.running();
    }

    /** Looks at no more rows in the background; what is known stays. */
    public void stopCounting() {
        jobs.cancel(InputLook.WHOLE);
    }

    /** Uses the saved mapping that suits the files. */
    public void useMatch() {
        match.get().ifPresent(found -> {
            name.set(found.mapping().name());
            history.change(found.mapping());
        });
    }

    /** Reads a file as one more table, its columns matched as well as can be. */
    public void add(String file, TableName table) {
        recognition.get().ifPresent(found -> {
            List<TableSource> list = new ArrayList<>(history.current().get().sources(table));
            list.add(found.as(table, file).source());
            history.change(history.current().get().with(table, list));
            selected.set(new SourceKey(table, list.size() - 1));
        });
    }

    /** Reads a source no longer. */
    public void remove(SourceKey key) {
        List<TableSource> list = new ArrayList<>(history.current().get().sources(key.table()));
        if (key.index() < list.size()) {
            list.remove(key.index());
            history.change(history.current().get().with(key.table(), list));
        }
    }

    /** Takes or drops a suggestion. */
    public void toggle(Suggestion suggestion) {
        history.change(suggestion.toggle(history.current().get()));
    }

    /** Sets the day the data speaks of; an empty text for its last movement. */
    public void asOf(String day) {
        history.change(history.current().get().asOf(day));
        if (step.get() == WizardStep.CHECK) {
            readAll();
        }
    }

    /** The choices for the source that is looked at. */
    public SourceEdits edits() {
        return new SourceEdits(change -> edit(selected.get(), change));
    }

    private void edit(SourceKey key, UnaryOperator<TableSource> change) {
        if (key != null
                && key.index() < history.current().get().sources(key.table()).size()) {
            history.change(Mappings.changed(history.current().get(), key, change));
        }
    }

    /** Says which of several readings of a column's values is meant. */
    public void answer(FormatQuestion question, String format) {
        edit(question.key(), source -> source.ruled(question.column(), question.answered(format)));
    }

    /**
     * Says how a file is written: for every source of that file. Where that may change its columns, the input is looked at
     * anew; what else was chosen stays as long as the columns do.
     */
    public void format(String file, SourceFormat format) {
        SourceFormat before = findings.format(file, look.formats());
        if (before.equals(format) || look.input().isEmpty()) {
            return;
        }
        ColumnMapping next = Mappings.formatted(history.current().get(), file, format);
        if (sameCut(before, format)) {
            history.change(next);
            return;
        }
        Map<String, SourceFormat> formats = new HashMap<>(look.formats());
        formats.put(file, format);
        List<String> header = findings.header(file);
        look.look(formats, found -> {
            boolean same = findings.header(file).equals(header)
                    && !findings.sourcesOf(file).isEmpty();
            history.change(same ? next : Mappings.merged(next, found.proposal().mapping(), file));
            refresh();
        });
    }

    /** How a file is said to be written. */
    public SourceFormat format(String file) {
        return findings.format(file, look.formats());
    }

    /** Takes the last choice back. */
    public void undo() {
        history.undo();
    }

    /** Back to what was recognised. */
    public void reset() {
        history.reset();
    }

    /** The source that is looked at. */
    public Optional<TableSource> source() {
        SourceKey key = selected.get();
        if (key == null) {
            return Optional.empty();
        }
        List<TableSource> list = history.current().get().sources(key.table());
        return key.index() < list.size() ? Optional.of(list.get(key.index())) : Optional.empty();
    }

    /** The file of the source that is looked at; empty where nothing is read. */
    public String sourceFile() {
        return source().map(findings::firstFile).orElse("");
    }

    /** The names that can feed a column of the source. */
    public List<String> foreignColumns() {
        return source().map(findings::foreignColumns).orElse(List.of());
    }

    /** What was found out about files and columns. */
    public Findings findings() {
        return findings;
    }
}
