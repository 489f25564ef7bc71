package stillstock.app.wizard;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import stillstock.app.jobs.Jobs;
import stillstock.app.jobs.Request;
import stillstock.importing.jdbc.JdbcTables;
import stillstock.importing.library.MappingLibrary;
import stillstock.importing.library.MappingMatch;
import stillstock.importing.preview.TablePreview;
import stillstock.importing.preview.TablePreviewer;
import stillstock.importing.recognise.Recogniser;
import stillstock.importing.recognise.Recognition;
import stillstock.importing.recognise.profile.TableProfile;
import stillstock.importing.row.SourceFormat;
import stillstock.importing.row.TableSet;
import stillstock.importing.row.UnusableInputException;
import stillstock.importing.run.InputPlace;
import stillstock.importing.run.InputTables;
import stillstock.job.JobContext;

/** Looks at an input: at the first rows of its files at once, and in the background at all of them. */
final class InputLook {
    /** The lane of looking at all rows. */
    static final String WHOLE = "wizard.whole";

    private final Jobs jobs;
    private final MappingLibrary library;
    private final WizardState state;
    private final Set<String> looked = new HashSet<>();
    private Optional<OpenInput> input = Optional.empty();
    private Map<String, SourceFormat> formats = Map.of();

    private record Looked(Recognition recognition, Optional<MappingMatch> match, List<String> queries) {}

    /** What all rows of a table told; nothing where it is none after all. */
    private record Whole(Optional<TablePreview> table, List<String> queries) {}

    InputLook(Jobs jobs, MappingLibrary library, WizardState state) {
        this.jobs = jobs;
        this.library = library;
        this.state = state;
    }

    Optional<OpenInput> input() {
        return input;
    }

    /** How the files were said to be written when they were looked at; the others were detected. */
    Map<String, SourceFormat> formats() {
        return formats;
    }

    /** Takes another input in the place of the one before. */
    void begin(InputPlace place) {
        close();
        input = Optional.of(new OpenInput(place));
        formats = Map.of();
        looked.clear();
        state.whole.set(Map.of());
        state.recognition.set(Optional.empty());
        state.match.set(Optional.empty());
        state.queries.clear();
    }

    /** Looks at the files as they are said to be written; what all rows told of the others stays. */
    void look(Map<String, SourceFormat> said, Consumer<Recognition> taker) {
        OpenInput open = input.orElseThrow();
        jobs.cancel(WHOLE);
        state.busy.set(true);
        jobs.start(new Request<>(
                WizardViewModel.LANE,
                "Looking at " + open.place().name(),
                job -> {
                    Recognition found = open.use(tables -> new Recogniser().recognise(tables, said, job), job);
                    return new Looked(found, library.match(InputNames.shapes(found)), open.queries());
                },
                found -> {
                    state.busy.set(false);
                    forgetOthers(said);
                    formats = Map.copyOf(said);
                    state.recognition.set(Optional.of(found.recognition()));
                    state.match.set(found.match());
                    state.queries.setAll(found.queries());
                    taker.accept(found.recognition());
                    lookAtAll();
                }));
    }

    private void forgetOthers(Map<String, SourceFormat> said) {
        Map<String, TablePreview> kept = new HashMap<>(state.whole.get());
        looked.removeIf(file ->
                !said.getOrDefault(file, SourceFormat.DETECT).equals(formats.getOrDefault(file, SourceFormat.DETECT)));
        kept.keySet().retainAll(looked);
        state.whole.set(Map.copyOf(kept));
    }

    /** Looks at all rows of the next table of which something is not known by all rows. */
    void lookAtAll() {
        Optional<TableProfile> next = input.isEmpty()
                ? Optional.empty()
                : state.recognition.get().stream()
                        .flatMap(found -> found.profiles().stream())
                        .filter(profile -> !looked.contains(profile.name()) && worthIt(profile))
                        .findFirst();
        if (next.isEmpty()) {
            return;
        }
        InputPlace place = input.orElseThrow().place();
        String file = next.get().name();
        SourceFormat format = formats.getOrDefault(file, SourceFormat.DETECT);
        jobs.start(new Request<>(WHOLE, "Counting " + file, job -> whole(place, file, format, job), whole -> {
            looked.add(file);
            whole.table().ifPresent(this::take);
            whole.queries().stream().filter(sql -> !state.queries.contains(sql)).forEach(state.queries::add);
            lookAtAll();
        }));
    }

    /** Texts have records that no row source shows; tables of a database have only rows, looked at already where few. */
    private boolean worthIt(TableProfile profile) {
        boolean partly = profile.looked() < profile.rows();
        boolean text = input.orElseThrow().text();
        boolean read = state.files.stream()
                .anyMatch(row ->
                        row.file().equals(profile.name()) && !row.tables().isEmpty());
        return partly || (text && read);
    }

    private void take(TablePreview table) {
        Map<String, TablePreview> next = new HashMap<>(state.whole.get());
        next.put(table.name(), table);
        state.whole.set(Map.copyOf(next));
    }

    private static Whole whole(InputPlace place, String file, SourceFormat format, JobContext job)
            throws java.io.IOException {
        // tables of its own: the wizard's may be in use meanwhile
        try (TableSet tables = InputTables.open(place, job)) {
            TablePreview table = new TablePreviewer().preview(tables, file, format, 0, job);
            List<String> queries = tables instanceof JdbcTables database ? database.queries() : List.of();
            return new Whole(Optional.of(table), queries);
        } catch (UnusableInputException e) {
            // the first look said what is wrong with it; its row count stays an estimate
            return new Whole(Optional.empty(), List.of());
        }
    }

    /** Lets go of the input. */
    void close() {
        jobs.cancel(WHOLE);
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
}
