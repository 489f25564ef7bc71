package stillstock.app.recommend.tune;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import stillstock.app.jobs.Jobs;
import stillstock.app.jobs.Request;
import stillstock.app.session.ResultSlot;
import stillstock.app.session.Session;
import stillstock.classify.Classification;
import stillstock.recommend.PairingInputs;
import stillstock.recommend.RecommendConfig;
import stillstock.recommend.feedback.Feedback;
import stillstock.recommend.index.PairingIndex;
import stillstock.recommend.rank.LimitedRecommendations;
import stillstock.recommend.rank.Ranker;
import stillstock.risk.RiskResult;
import stillstock.settings.AnalysisSettings;
import stillstock.snapshot.Days;

/**
 * Keeps the pairings of the session in step with its classification and settings while they are looked at: the index
 * is built again only where what is flagged changed or groups go farther than it reaches; else it is only ranked again.
 */
public final class PairingDesk {
    /** The lane of building and ranking: the latest wins. */
    public static final String LANE = "pairings";

    private final Session session;
    private final Jobs jobs;
    private final ResultSlot<PairingIndex> index;
    private final ResultSlot<LimitedRecommendations> ranked;
    private final ObjectProperty<Feedback> feedback = new SimpleObjectProperty<>(this, "feedback", Feedback.none());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy", false);
    private Classification builtFor;
    private Optional<RiskResult> builtRisk = Optional.empty();
    private boolean active;

    private record Paired(PairingIndex index, LimitedRecommendations ranking) {}

    /** A desk over a session. */
    public PairingDesk(Session session, Jobs jobs) {
        this.session = session;
        this.jobs = jobs;
        index = indexSlot(session);
        ranked = rankedSlot(session);
        session.classification().addListener((property, before, now) -> refresh());
        session.settings().addListener((property, before, now) -> refresh());
        ResultSlot<Feedback> said = session.slot(Feedback.class, settings -> "");
        feedback.addListener((property, before, now) -> {
            if (session.data().get() != null) {
                said.set(now, session.settings().get(), session.data().get().snapshot());
            }
            refresh();
        });
    }

    /** The session's latest index. */
    private static ResultSlot<PairingIndex> indexSlot(Session session) {
        return session.slot(PairingIndex.class, settings -> settings.policy());
    }

    /** The session's latest ranking of all anchors. */
    public static ResultSlot<LimitedRecommendations> rankedSlot(Session session) {
        return session.slot(LimitedRecommendations.class, settings -> List.of(settings.policy(), settings.recommend()));
    }

    /** What pairings are ranked from; null before it is built. */
    public ReadOnlyObjectProperty<PairingIndex> index() {
        return index.value();
    }

    /** What was said of pairs. */
    public ObjectProperty<Feedback> feedback() {
        return feedback;
    }

    /** The pairings of all anchors; null before they are ranked. */
    public ReadOnlyObjectProperty<LimitedRecommendations> ranked() {
        return ranked.value();
    }

    /** True while pairings are worked out. */
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** The classification the index was built for; null before it is built. */
    public Classification builtFor() {
        return index.value().get() == null ? null : builtFor;
    }

    /** Whether pairings are looked at; catches up when they are. */
    public void setActive(boolean now) {
        active = now;
        refresh();
    }

    private void refresh() {
        Classification found = session.classification().get();
        if (!active || found == null) {
            return;
        }
        RecommendConfig config = session.settings().get().recommend();
        PairingIndex built = index.value().get();
        if (built == null
                || builtFor != found
                || !built.covers(config)
                || !builtRisk.equals(session.latest(RiskResult.class))
                || !built.inputs()
                        .feedback()
                        .equals(feedback.get().upTo(Days.date(found.facts().day())))) {
            build(found, config);
        } else if (ranked.value().get() == null
                || !ranked.value().get().recommendations().config().equals(config)) {
            rank(built, config);
        } else {
            jobs.cancel(LANE);
            busy.set(false);
        }
    }

    private void build(Classification found, RecommendConfig config) {
        busy.set(true);
        Feedback said = feedback.get();
        Optional<RiskResult> risk = session.latest(RiskResult.class);
        AnalysisSettings settings = session.settings().get();
        jobs.start(new Request<>(
                LANE,
                "Pairing flagged items with active ones",
                job -> {
                    PairingInputs known = PairingInputs.of(found).with(said);
                    PairingInputs inputs =
                            risk.map(result -> known.withRisk(result::risk)).orElse(known);
                    PairingIndex made = PairingIndex.build(inputs, config, job.sub(0.7));
                    return new Paired(made, Ranker.rank(made, config, job.sub(0.3)));
                },
                session.whileTheseFacts(
                        paired -> {
                            builtFor = found;
                            builtRisk = risk;
                            index.set(paired.index(), settings, found.facts().snapshot());
                            ranked(paired.ranking(), settings);
                        },
                        this::tooLate)));
    }

    private void rank(PairingIndex built, RecommendConfig config) {
        busy.set(true);
        AnalysisSettings settings = session.settings().get();
        jobs.start(new Request<>(
                LANE,
                "Ranking the pairings",
                job -> Ranker.rank(built, config, job),
                session.whileTheseFacts(now -> ranked(now, settings), this::tooLate)));
    }

    private void ranked(LimitedRecommendations now, AnalysisSettings settings) {
        busy.set(false);
        ranked.set(now, settings, session.data().get().snapshot());
        refresh();
    }

    private void tooLate() {
        busy.set(false);
        refresh();
    }
}
