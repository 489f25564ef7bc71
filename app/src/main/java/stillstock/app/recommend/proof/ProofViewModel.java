package stillstock.app.recommend.proof;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import stillstock.app.jobs.Jobs;
import stillstock.app.jobs.Request;
import stillstock.app.recommend.tune.PairTuning;
import stillstock.app.recommend.tune.PairingDesk;
import stillstock.app.session.Session;
import stillstock.app.table.GridColumn;
import stillstock.app.table.GridModel;
import stillstock.app.table.GridText;
import stillstock.classify.StockFacts;
import stillstock.export.ResultTable;
import stillstock.pipeline.Analysis;
import stillstock.pipeline.PairingProof;
import stillstock.recommend.RecommendConfig;
import stillstock.recommend.ScorerKind;
import stillstock.recommend.feedback.Feedback;
import stillstock.recommend.proof.WeightSearch;
import stillstock.snapshot.Days;

/** Runs the offline proof over the last days of the data and keeps its figures. */
public final class ProofViewModel {
    /** The lane of the proof: the latest wins. */
    public static final String LANE = "pairing-proof";

    private static final int USUAL_DAYS = 90;
    private final Session session;
    private final Jobs jobs;
    private final PairingDesk desk;
    private final PairTuning tuning;
    private final GridModel<PairingProof.Line> lines = new GridModel<>(columns());
    private final ReadOnlyDoubleWrapper testDays = new ReadOnlyDoubleWrapper(this, "testDays", USUAL_DAYS);
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper(this, "words", "");
    private final ReadOnlyObjectWrapper<Optional<PairingProof>> proof =
            new ReadOnlyObjectWrapper<>(this, "proof", Optional.empty());
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running", false);

    /** Over a session. */
    public ProofViewModel(Session session, Jobs jobs, PairingDesk desk, PairTuning tuning) {
        this.session = session;
        this.jobs = jobs;
        this.desk = desk;
        this.tuning = tuning;
        session.data().addListener((property, before, now) -> clear());
        clear();
    }

    private static List<GridColumn<PairingProof.Line>> columns() {
        return PairingProof.columns().stream()
                .map(column -> {
                    GridColumn<PairingProof.Line> shown = GridColumn.of(column);
                    return switch (column.name()) {
                        case "pairs" -> shown.width(150);
                        case "method" -> shown.width(186);
                        case "hit_rate", "hit_rate_lower", "hit_rate_upper", "ndcg", "recall", "gap" -> shown.decimals(
                                        3)
                                .width(100);
                        case "gap_lower", "gap_upper", "mrr" -> shown.decimals(3)
                                .width(100)
                                .hidden();
                        case "coverage", "gini", "value_exposed", "units_of_stock" -> shown.decimals(2)
                                .width(104);
                        case "novelty", "mean_orders" -> shown.width(116);
                        default -> shown.width(100).hidden();
                    };
                })
                .toList();
    }

    private void clear() {
        proof.set(Optional.empty());
        lines.setRows(List.of());
        lines.emptyText()
                .set(
                        session.data().get() == null
                                ? "Open data to prove the pairings on its orders"
                                : "Not run yet: pairings are learned up to a day and asked of the orders after it");
        words.set("");
    }

    /** Methods beside each other. */
    GridModel<PairingProof.Line> lines() {
        return lines;
    }

    /** Days at the end of the data that are tested on. */
    ReadOnlyDoubleProperty testDays() {
        return testDays.getReadOnlyProperty();
    }

    void testDays(double days) {
        testDays.set(days);
    }

    /** What came out, in words. */
    ReadOnlyStringProperty words() {
        return words.getReadOnlyProperty();
    }

    /** The latest proof; empty before one was run. */
    public ReadOnlyObjectProperty<Optional<PairingProof>> proof() {
        return proof.getReadOnlyProperty();
    }

    /** True while it runs. */
    ReadOnlyBooleanProperty running() {
        return running.getReadOnlyProperty();
    }

    /** Runs the proof under the settings in force. */
    public void run() {
        StockFacts facts = session.facts().get();
        if (facts == null) {
            return;
        }
        Analysis analysis = new Analysis(facts.snapshot(), session.settings().get(), facts.day());
        Feedback feedback = desk.feedback().get();
        int split = facts.day() - (int) testDays.get();
        running.set(true);
        jobs.start(new Request<>(
                LANE,
                "Proving the pairings on orders after " + Days.text(split),
                job -> analysis.pairingProof(split, facts.day(), feedback, job),
                session.whileTheseFacts(this::show, this::tooLate)));
    }

    /** Gives a running proof up. */
    void cancel() {
        jobs.cancel(LANE);
        running.set(false);
    }

    private void tooLate() {
        running.set(false);
        words.set("The data or its day changed while the proof ran: run it again.");
    }

    private void show(PairingProof now) {
        running.set(false);
        proof.set(Optional.of(now));
        String cause = now.outcome().unavailableCause();
        lines.emptyText().set(cause);
        lines.setRows(now.lines());
        WeightSearch.Learned learned = now.outcome().learned();
        StringBuilder text = new StringBuilder(cause);
        if (learned != null) {
            text.append(
                    Double.isNaN(learned.after())
                            ? "Too few orders in earlier windows to learn weights from (" + learned.pairs()
                                    + " pairs). "
                            : "Weights learned from " + GridText.number(learned.pairs(), 0)
                                    + " earlier pairs: NDCG there " + GridText.number(learned.after(), 3) + " for "
                                    + GridText.number(learned.before(), 3) + " by hand. ");
        }
        if (now.outcome().limited().isEmpty() && cause.isEmpty()) {
            text.append("Nothing was flagged at the split, so nothing is shown within limits. ");
        }
        words.set(text.append(now.feedbackWords()).toString().strip());
    }

    /** Puts the learned weights in force. */
    void useLearned() {
        proof.get()
                .map(made -> made.outcome().learned())
                .ifPresent(learned -> tuning.change(now -> weights(now, learned)));
    }

    private static RecommendConfig weights(RecommendConfig now, WeightSearch.Learned learned) {
        RecommendConfig found = learned.config();
        RecommendConfig.Edit edit = now.edited().scorers(found.scorers());
        for (ScorerKind.Family family : ScorerKind.Family.values()) {
            edit.family(family, found.weight(family));
        }
        return edit.config();
    }

    Optional<ResultTable<?>> export() {
        return proof.get().map(PairingProof::table);
    }
}
