package stillstock.app.wizard;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import stillstock.app.jobs.Jobs;
import stillstock.app.jobs.Request;
import stillstock.app.wizard.row.CheckResult;
import stillstock.app.wizard.row.FileRow;
import stillstock.app.wizard.row.SourceKey;
import stillstock.app.wizard.row.SourceRow;
import stillstock.importing.library.MappingLibrary;
import stillstock.importing.library.MappingMatch;
import stillstock.importing.mapping.ColumnMapping;
import stillstock.importing.mapping.MappingJson;
import stillstock.importing.mapping.TableSource;
import stillstock.importing.recognise.Recogniser;
import stillstock.importing.recognise.Recognition;
import stillstock.importing.recognise.Suggestion;
import stillstock.importing.recognise.profile.TableProfile;
import stillstock.importing.row.SourceFormat;
import stillstock.importing.run.ImportInput;
import stillstock.importing.run.InputPlace;
import stillstock.importing.run.MappedPreview;
import stillstock.importing.run.MappedPreviewer;
import stillstock.importing.run.SnapshotImporter;
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
    private final MappingLibrary library;
    private final Opening opening;
    private Optional<OpenInput> input = Optional.empty();

    private record Looked(Recognition recognition, Optional<MappingMatch> match, List<String> queries) {}

    /** A wizard that is not shown yet. */
    public WizardViewModel(Jobs jobs, MappingLibrary library, Opening opening) {
        this.jobs = jobs;
        this.library = library;
        this.opening = opening;
        history.current().addListener((property, before, now) -> mappingChanged());
        selected.addListener((property, before, now) -> sourceChanged());
        step.addListener((property, before, now) -> stepChanged());
    }

    /** Looks at an input and shows what was recognised. */
    public void start(InputPlace place) {
        closeInput();
        input = Optional.of(new OpenInput(place));
        files.clear();
        queries.clear();
        recognition.set(Optional.empty());
        match.set(Optional.empty());
        check.set(Optional.empty());
        title.set(InputNames.called(place));
        name.set("");
        history.begin(new ColumnMapping(ColumnMapping.SCHEMA_VERSION, "", "", Map.of()));
        step.set(WizardStep.FILES);
        shown.set(true);
        look(Map.of(), history::begin);
    }

    /** Looks again with other formats; the changes so far are kept as steps to undo. */
    private void look(Map<String, SourceFormat> formats, java.util.function.Consumer<ColumnMapping> taker) {
        OpenInput open = input.orElseThrow();
        busy.set(true);
        jobs.start(new Request<>(
                LANE,
                "Looking at " + open.place().name(),
                job -> {
                    Recognition found = open.use(tables -> new Recogniser().recognise(tables, formats, job), job);
                    return new Looked(found, library.match(InputNames.shapes(found)), open.queries());
                },
                looked -> {
                    busy.set(false);
                    recognition.set(Optional.of(looked.recognition()));
                    match.set(looked.match());
                    queries.setAll(looked.queries());
                    taker.accept(looked.recognition().proposal().mapping());
                    refresh();
                }));
    }

    private void mappingChanged() {
        check.set(Optional.empty());
        refresh();
    }

    private void refresh() {
        ColumnMapping mapping = history.current().get();
        files.setAll(recognition.get().map(found -> found.proposal().files()).orElse(List.of()).stream()
                .map(file -> new FileRow(file, InputNames.tablesOf(mapping, file)))
                .toList());
        List<SourceRow> rows = new ArrayList<>();
        mapping.tables().forEach((table, list) -> {
            for (int i = 0; i < list.size(); i++) {
                String file = list.get(i).file();
                rows.add(new SourceRow(new SourceKey(table, i), file, table.id() + " from " + file));
            }
        });
        SourceKey before = selected.get();
        sources.setAll(rows);
        boolean still = rows.stream().anyMatch(row -> row.key().equals(before));
        SourceKey next = still ? before : rows.isEmpty() ? null : first(rows);
        if (java.util.Objects.equals(next, before)) {
            sourceChanged();
        } else {
            selected.set(next);
        }
    }

    private static SourceKey first(List<SourceRow> rows) {
        return rows.stream()
                .map(SourceRow::key)
                .filter(key -> key.table() == TableName.SALES)
                .findFirst()
                .orElse(rows.get(0).key());
    }

    private void sourceChanged() {
        Optional<TableSource> source = source();
        if (source.isEmpty()) {
            columns.clear();
            preview.set(MappedPreview.NONE);
            return;
        }
        columns.setAll(ColumnRows.of(selected.get().table(), source.get(), recognition.get()));
        if (step.get() == WizardStep.COLUMNS) {
            readPreview();
        }
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
        if (source.isEmpty() || input.isEmpty() || recognition.get().isEmpty()) {
            return;
        }
        TableName table = selected.get().table();
        TableSource read = source.get().named(firstFile(source.get()));
        int day = history.current().get().asOfDate().map(Days::of).orElse(Days.MISSING);
        OpenInput open = input.get();
        jobs.start(new Request<>(
                PREVIEW,
                "Reading the first rows of " + read.file(),
                job -> open.use(tables -> new MappedPreviewer().preview(tables, table, read, day, job), job),
                preview::set));
    }

    /** The first file that a pattern finds; the name itself where it is none. */
    public String firstFile(TableSource source) {
        return files.stream()
                .map(FileRow::file)
                .filter(file -> source.filePattern().matcher(file).matches())
                .findFirst()
                .orElse(source.file());
    }

    private void readAll() {
        OpenInput open = input.orElseThrow();
        ColumnMapping mapping = named();
        busy.set(true);
        jobs.start(new Request<>(
                LANE,
                "Reading " + open.place().name(),
                job -> new CheckResult(
                        mapping,
                        new SnapshotImporter()
                                .read(ImportInput.of(open.place(), Optional.of(mapping)), opening.limits(), job)),
                result -> {
                    busy.set(false);
                    check.set(Optional.of(result));
                }));
    }

    private ColumnMapping named() {
        ColumnMapping mapping = history.current().get();
        return recognition
                .get()
                .map(found -> mapping.named(name.get().strip()).shapedLike(InputNames.shapes(found)))
                .orElse(mapping);
    }

    /** Opens what was checked and keeps the mapping under its name; a mapping without a name is called after the input. */
    public void open() {
        Optional<CheckResult> result = check.get();
        if (result.isEmpty() || !result.get().usable()) {
            return;
        }
        InputPlace place = input.orElseThrow().place();
        String called = name.get().isBlank() ? place.path().getFileName().toString() : name.get();
        ColumnMapping kept = named().named(called);
        jobs.start(new Request<>(LANE, "Saving the mapping " + called, job -> library.save(kept), file -> {
            opening.opened(place, Optional.of(file), result.get().outcome());
            cancel();
        }));
    }

    /** Writes the mapping to a file for {@code --mapping}. */
    public void export(Path file) {
        ColumnMapping mapping = named();
        jobs.start(Request.writing(
                file, job -> stillstock.files.AtomicFile.writeText(file, out -> out.write(MappingJson.text(mapping)))));
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
        closeInput();
    }

    private void closeInput() {
        if (input.isPresent()) {
            OpenInput open = input.get();
            input = Optional.empty();
            jobs.start(new Request<>(
                    "wizard.close",
                    "Closing " + open.place().name(),
                    job -> {
                        open.close();
                        return open;
                    },
                    closed -> {}));
        }
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
        return new SourceEdits(this::edit);
    }

    private void edit(UnaryOperator<TableSource> change) {
        SourceKey key = selected.get();
        source().ifPresent(source -> {
            List<TableSource> list = new ArrayList<>(history.current().get().sources(key.table()));
            list.set(key.index(), change.apply(source));
            history.change(history.current().get().with(key.table(), list));
        });
    }

    /**
     * Says how the file of the source is written: for every source of that file. Where that may change its columns, the
     * input is looked at anew.
     */
    public void format(SourceFormat format) {
        Optional<TableSource> source = source();
        if (source.isEmpty() || source.get().format().equals(format)) {
            return;
        }
        String file = source.get().file();
        boolean layout = !FormatChoice.of(source.get().format()).equals(FormatChoice.of(format));
        ColumnMapping next = history.current().get();
        Map<String, SourceFormat> formats = new HashMap<>();
        for (TableName table : next.tables().keySet()) {
            next = next.with(
                    table,
                    next.sources(table).stream()
                            .map(one -> one.file().equals(file) ? one.formatted(format) : one)
                            .toList());
        }
        next.tables().values().forEach(list -> list.forEach(one -> formats.put(firstFile(one), one.format())));
        if (layout) {
            look(formats, history::change);
        } else {
            history.change(next);
        }
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

    /** The names that can feed a column of the source: its file's columns and those that joins bring. */
    public List<String> foreignColumns() {
        List<String> names = new ArrayList<>();
        source().ifPresent(source -> {
            profile(firstFile(source)).ifPresent(profile -> names.addAll(profile.header()));
            source.joins()
                    .forEach(join ->
                            names.addAll(join.take().keySet().stream().sorted().toList()));
        });
        return names;
    }

    /** What a file holds. */
    public Optional<TableProfile> profile(String file) {
        return recognition.get().flatMap(found -> found.profiles().stream()
                .filter(profile -> profile.name().equals(file))
                .findFirst());
    }

    /** What was found out about the selected source, in sentences. */
    public List<String> remarks() {
        return recognition
                .get()
                .map(found -> found.proposal().sources().stream()
                        .filter(proposal -> selected.get() != null
                                && proposal.table() == selected.get().table()
                                && source().filter(source -> source.file()
                                                .equals(proposal.source().file()))
                                        .isPresent())
                        .flatMap(proposal -> proposal.remarks().stream())
                        .toList())
                .orElse(List.of());
    }
}
