package stillstock.app.wizard;

import java.nio.file.Path;
import java.util.List;
import stillstock.app.jobs.Jobs;
import stillstock.app.jobs.Request;
import stillstock.app.session.Desk;
import stillstock.importing.row.TableSet;
import stillstock.importing.run.InputPlace;
import stillstock.importing.run.InputTables;

/** Opens what the user points at: canonical files straight away, foreign ones through the wizard. */
public final class Opener {
    private final Jobs jobs;
    private final Desk desk;
    private final WizardViewModel wizard;

    /** An opener. */
    public Opener(Jobs jobs, Desk desk, WizardViewModel wizard) {
        this.jobs = jobs;
        this.desk = desk;
        this.wizard = wizard;
    }

    /** Opens a folder, a file, or several files together. */
    public void open(List<Path> paths) {
        InputPlace place = new InputPlace.Files(paths);
        jobs.start(new Request<>(
                Desk.LANE,
                "Looking at " + place.name(),
                job -> {
                    try (TableSet tables = InputTables.open(place, job)) {
                        return InputTables.canonical(tables);
                    }
                },
                canonical -> {
                    if (canonical && paths.size() == 1) {
                        desk.open(paths.get(0));
                    } else {
                        wizard.start(place);
                    }
                }));
    }
}
