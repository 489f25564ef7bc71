package stillstock.app.recommend.feedback;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import stillstock.app.jobs.Request;
import stillstock.app.recommend.tune.PairingDesk;
import stillstock.app.screen.Services;
import stillstock.app.session.OpenedData;
import stillstock.export.sheet.PairSheetReader;
import stillstock.recommend.feedback.Feedback;
import stillstock.recommend.feedback.FeedbackFile;

/** Keeps the feedback of what is open: read when it is opened, added to by sheets, kept beside the saved settings. */
public final class FeedbackDesk {
    private static final String LANE = "feedback";
    private final Services services;
    private final PairingDesk desk;
    private final ReadOnlyStringWrapper latest = new ReadOnlyStringWrapper(this, "latest", "");

    /** Follows what is open. */
    public FeedbackDesk(Services services, PairingDesk desk) {
        this.services = services;
        this.desk = desk;
        services.session().data().addListener((property, before, now) -> load(now));
        load(services.session().data().get());
    }

    /** What the pairings follow. */
    PairingDesk desk() {
        return desk;
    }

    /** What the last sheet said, in words; empty before one was read. */
    ReadOnlyStringProperty latest() {
        return latest.getReadOnlyProperty();
    }

    /** Where the feedback of an opened folder or file is kept. */
    Path file(OpenedData opened) {
        String place = opened.source().toAbsolutePath().normalize().toString();
        return services.desk()
                .kept("feedback-" + UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8)) + ".csv");
    }

    private void load(OpenedData opened) {
        latest.set("");
        desk.feedback().set(Feedback.none());
        if (opened != null) {
            Path file = file(opened);
            services.jobs()
                    .start(new Request<>(
                            LANE, "Reading feedback", job -> FeedbackFile.read(file), desk.feedback()::set));
        }
    }

    /** Reads a filled-in sheet, adds what it says and keeps it. */
    void read(Path sheet) {
        OpenedData opened = services.session().data().get();
        if (opened == null) {
            return;
        }
        Path file = file(opened);
        Feedback known = desk.feedback().get();
        services.jobs()
                .start(new Request<>(
                        LANE,
                        "Reading " + sheet.getFileName(),
                        job -> {
                            PairSheetReader.Read read = PairSheetReader.read(sheet);
                            Feedback now = known.and(read.entries());
                            FeedbackFile.write(now, file);
                            return new Added(now, read);
                        },
                        added -> {
                            latest.set(sheet.getFileName() + ": "
                                    + added.read().entries().size() + " of "
                                    + added.read().rows() + " pairs say something");
                            desk.feedback().set(added.now());
                        }));
    }

    private record Added(Feedback now, PairSheetReader.Read read) {}

    /** Forgets all feedback of what is open. */
    void clear() {
        OpenedData opened = services.session().data().get();
        if (opened != null) {
            Path file = file(opened);
            services.jobs()
                    .start(new Request<>(
                            LANE,
                            "Forgetting feedback",
                            job -> {
                                FeedbackFile.write(Feedback.none(), file);
                                return Feedback.none();
                            },
                            now -> {
                                latest.set("");
                                desk.feedback().set(now);
                            }));
        }
    }
}
