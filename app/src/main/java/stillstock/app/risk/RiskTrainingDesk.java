package stillstock.app.risk;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import stillstock.app.jobs.Jobs;
import stillstock.app.jobs.Request;
import stillstock.app.jobs.RunningJob;
import stillstock.app.session.ResultSlot;
import stillstock.app.session.RiskSlot;
import stillstock.app.session.Session;
import stillstock.classify.StockFacts;
import stillstock.job.JobContext;
import stillstock.pipeline.Analysis;
import stillstock.risk.RiskConfig;
import stillstock.risk.RiskResult;
import stillstock.risk.RiskTraining;
import stillstock.risk.life.StoredModel;
import stillstock.settings.AnalysisSettings;
import stillstock.snapshot.Days;
import stillstock.snapshot.Snapshot;

/** Trains and scores in the background, once by itself for data that is looked at, and knows whether that is out of date. */
public final class RiskTrainingDesk {
    /** The lane of training: the latest wins. */
    public static final String LANE = "risk";

    private static final String TITLE = "Training the risk model";

    private final Session session;
    private final Jobs jobs;
    private final ObservableList<RunningJob> jobsRunning;
    private final ResultSlot<RiskResult> slot;
    private final ReadOnlyObjectWrapper<TopReasons> scored = new ReadOnlyObjectWrapper<>(this, "scored");
    private final ReadOnlyObjectWrapper<RunningJob> running = new ReadOnlyObjectWrapper<>(this, "running");
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper(this, "stale", false);
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper(this, "words", "");
    private Snapshot begun;
    private List<Object> madeWith = List.of();
    private boolean active;
    private int trainAt = Days.MISSING;

    /** A desk over a session. */
    public RiskTrainingDesk(Session session, Jobs jobs) {
        this.session = session;
        this.jobs = jobs;
        jobsRunning = jobs.running();
        slot = RiskSlot.of(session);
        slot.value().addListener((property, before, now) -> {
            if (now == null) {
                scored.set(null);
                jobs.cancel(LANE);
            }
            update();
        });
        session.settings().addListener((property, before, now) -> update());
        session.facts().addListener((property, before, now) -> {
            update();
            startByItself();
            startAtDay();
        });
        jobsRunning.addListener((ListChangeListener<RunningJob>) change -> follow());
        update();
    }

    /** The scores with each product's strongest reason; null before there are any. */
    public ReadOnlyObjectProperty<TopReasons> scored() {
        return scored.getReadOnlyProperty();
    }

    /** The training that runs; null where none does. */
    public ReadOnlyObjectProperty<RunningJob> running() {
        return running.getReadOnlyProperty();
    }

    /** True where there are scores, of other settings or of another day than those in force. */
    public ReadOnlyBooleanProperty stale() {
        return stale.getReadOnlyProperty();
    }

    /** What the user should know of the scores: why there are none, or what changed since; empty where all is well. */
    public ReadOnlyStringProperty words() {
        return words.getReadOnlyProperty();
    }

    /** Whether the scores are looked at; data seen for the first time is trained on without asking. */
    public void setActive(boolean now) {
        active = now;
        startByItself();
    }

    /** Trains and scores under the settings in force; an earlier training is given up. */
    public void train() {
        StockFacts facts = session.facts().get();
        if (facts == null) {
            return;
        }
        begun = facts.snapshot();
        AnalysisSettings settings = session.settings().get();
        Analysis analysis = new Analysis(facts.snapshot(), settings, facts.day());
        jobs.start(new Request<>(LANE, TITLE, job -> work(analysis, job), result -> take(analysis, settings, result)));
    }

    private void take(Analysis analysis, AnalysisSettings settings, TopReasons result) {
        if (session.facts().get().snapshot() == analysis.snapshot()) {
            scored.set(result);
            slot.set(result.result(), settings, analysis.snapshot());
            madeWith = RiskSlot.basis(settings);
            update();
        }
    }

    private void startAtDay() {
        StockFacts facts = session.facts().get();
        if (facts != null && trainAt != Days.MISSING && facts.day() == trainAt) {
            trainAt = Days.MISSING;
            train();
        }
    }

    /** Trains as soon as the workbench speaks of a day: on what was known then, and on nothing later. */
    public void trainAsOf(int day) {
        trainAt = day;
        startAtDay();
    }

    /** Scores with a kept model instead of a trained one; its settings come into force, with the bands as they are. */
    public void use(StoredModel kept) {
        StockFacts facts = session.facts().get();
        if (facts == null) {
            return;
        }
        RiskConfig now = session.settings().get().risk();
        RiskConfig own = kept.model().config();
        session.change(session.settings()
                .get()
                .withRisk(own.withBands(now.mediumFrom(), now.highFrom()).withCosts(now.costs())));
        AnalysisSettings settings = session.settings().get();
        Analysis analysis = new Analysis(facts.snapshot(), settings, facts.day());
        begun = facts.snapshot();
        jobs.start(new Request<>(
                LANE,
                "Scoring with the kept model",
                job -> {
                    RiskResult result = analysis.scoreRisk(kept.training(), job.sub(0.7));
                    return TopReasons.of(result, analysis.snapshot().products().size(), job.sub(0.3));
                },
                result -> take(analysis, settings, result)));
    }

    /** Gives the running training up; what was scored before stays. */
    public void cancel() {
        jobs.cancel(LANE);
    }

    private static TopReasons work(Analysis analysis, JobContext job) {
        RiskTraining training = analysis.trainRisk(job.sub(0.8));
        job.message("Scoring every product");
        RiskResult result = analysis.scoreRisk(training, job.sub(0.1));
        return TopReasons.of(result, analysis.snapshot().products().size(), job.sub(0.1));
    }

    private void startByItself() {
        StockFacts facts = session.facts().get();
        if (active && facts != null && facts.snapshot() != begun && slot.value().get() == null) {
            train();
        }
    }

    private void follow() {
        running.set(jobsRunning.stream()
                .filter(job -> job.title().equals(TITLE) && !job.isCancelled())
                .findFirst()
                .orElse(null));
        update();
    }

    private void update() {
        StockFacts facts = session.facts().get();
        RiskResult result = slot.value().get();
        boolean otherSettings = result != null
                && !madeWith.equals(RiskSlot.basis(session.settings().get()));
        boolean otherDay = result != null && facts != null && result.features().asOfDay() != facts.day();
        stale.set(otherSettings || otherDay);
        if (running.get() != null) {
            words.set("");
        } else if (otherDay) {
            words.set("The scores are as of " + Days.text(result.features().asOfDay()) + ", not of the day shown.");
        } else if (otherSettings) {
            words.set("The settings changed since these scores were made.");
        } else {
            words.set(result == null ? "" : result.unavailableCause());
        }
    }
}
