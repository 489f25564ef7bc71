package stillstock.app.wizard;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stillstock.app.jobs.Jobs;
import stillstock.app.jobs.Request;
import stillstock.app.wizard.row.CheckResult;
import stillstock.files.AtomicFile;
import stillstock.importing.library.MappingLibrary;
import stillstock.importing.mapping.ColumnMapping;
import stillstock.importing.mapping.MappingJson;
import stillstock.importing.recognise.FoundFormats;
import stillstock.importing.run.ImportInput;
import stillstock.importing.run.InputPlace;
import stillstock.importing.run.SnapshotImporter;
import stillstock.importing.type.ColumnType;

/** Reads everything with the mapping as it stands, and keeps data and mapping where the user wants to. */
final class WholeImport {
    private final Jobs jobs;
    private final MappingLibrary library;
    private final Opening opening;
    private final WizardState state;

    WholeImport(Jobs jobs, MappingLibrary library, Opening opening, WizardState state) {
        this.jobs = jobs;
        this.library = library;
        this.opening = opening;
        this.state = state;
    }

    void read(InputPlace place) {
        ColumnMapping mapping = named();
        state.busy.set(true);
        jobs.start(new Request<>(
                WizardViewModel.LANE,
                "Reading " + place.name(),
                job -> new CheckResult(
                        mapping,
                        new SnapshotImporter()
                                .read(ImportInput.of(place, Optional.of(mapping)), opening.limits(), job)),
                result -> {
                    state.busy.set(false);
                    state.check.set(Optional.of(result));
                }));
    }

    /** The mapping under its name, with the columns of its files and how they are written where all rows say so. */
    private ColumnMapping named() {
        ColumnMapping mapping = state.history.current().get();
        Map<String, List<ColumnType>> types = new HashMap<>();
        state.whole.get().forEach((file, table) -> types.put(file, table.columns()));
        return state.recognition
                .get()
                .map(found -> FoundFormats.in(mapping, types)
                        .named(state.name.get().strip())
                        .shapedLike(InputNames.shapes(found)))
                .orElse(mapping);
    }

    /** Opens what was read and keeps the mapping; one without a name is called after the input. */
    void open(InputPlace place, Runnable done) {
        Optional<CheckResult> result = state.check.get();
        if (result.isEmpty() || !result.get().usable()) {
            return;
        }
        String name = state.name.get();
        String called = name.isBlank() ? place.path().getFileName().toString() : name;
        ColumnMapping kept = named().named(called);
        jobs.start(
                new Request<>(WizardViewModel.LANE, "Saving the mapping " + called, job -> library.save(kept), file -> {
                    opening.opened(place, Optional.of(file), result.get().outcome());
                    done.run();
                }));
    }

    void export(Path file) {
        ColumnMapping mapping = named();
        jobs.start(
                Request.writing(file, job -> AtomicFile.writeText(file, out -> out.write(MappingJson.text(mapping)))));
    }
}
