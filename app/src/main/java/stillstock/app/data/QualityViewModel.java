package stillstock.app.data;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import stillstock.app.jobs.Jobs;
import stillstock.app.jobs.Request;
import stillstock.app.session.OpenedData;
import stillstock.app.session.Session;
import stillstock.app.table.GridModel;
import stillstock.app.table.GridText;
import stillstock.classify.StockFacts;
import stillstock.job.JobContext;
import stillstock.quality.QualityChecks;
import stillstock.quality.finding.ColumnFill;
import stillstock.quality.finding.Example;
import stillstock.quality.finding.Finding;
import stillstock.quality.finding.QualityReport;
import stillstock.quality.finding.TrustScore;
import stillstock.quality.inspect.QualityConfig;
import stillstock.quality.step.CleaningStep;

/** How far the data can be trusted. Looked at anew whenever data, day or steps change while the screen is in view. */
final class QualityViewModel {
    private static final String LANE = "data.quality";
    private final Session session;
    private final Jobs jobs;
    private final GridModel<Finding> findings = new GridModel<>(QualityColumns.findings());
    private final GridModel<Example> examples = new GridModel<>(QualityColumns.examples());
    private final GridModel<ColumnFill> columns = new GridModel<>(QualityColumns.columns());
    private final ReadOnlyObjectWrapper<Examined> examined = new ReadOnlyObjectWrapper<>(this, "examined");
    private final ReadOnlyObjectWrapper<Finding> selected = new ReadOnlyObjectWrapper<>(this, "selected");
    private final ReadOnlyStringWrapper figure = new ReadOnlyStringWrapper(this, "figure", "–");
    private final ReadOnlyStringWrapper remark = new ReadOnlyStringWrapper(this, "remark", "");
    private final ReadOnlyStringWrapper unchecked = new ReadOnlyStringWrapper(this, "unchecked", "");
    private StockFacts looked;
    private boolean inView;

    QualityViewModel(Session session, Jobs jobs) {
        this.session = session;
        this.jobs = jobs;
        findings.emptyText().set("Nothing open yet");
        examples.emptyText().set("Select a finding to see where it is");
        columns.emptyText().set("Nothing open yet");
        session.facts().addListener((property, before, now) -> look());
    }

    /** Follows the session only while somebody looks. */
    void inView(boolean shown) {
        inView = shown;
        look();
    }

    GridModel<Finding> findings() {
        return findings;
    }

    GridModel<Example> examples() {
        return examples;
    }

    GridModel<ColumnFill> columns() {
        return columns;
    }

    /** What was found; null before anything was looked at. */
    ReadOnlyObjectProperty<Examined> examined() {
        return examined.getReadOnlyProperty();
    }

    /** The finding looked at; null for none. */
    ReadOnlyObjectProperty<Finding> selected() {
        return selected.getReadOnlyProperty();
    }

    /** The score out of 100. */
    ReadOnlyStringProperty figure() {
        return figure.getReadOnlyProperty();
    }

    /** How it came about. */
    ReadOnlyStringProperty remark() {
        return remark.getReadOnlyProperty();
    }

    /** What could not be checked and why; empty where all was. */
    ReadOnlyStringProperty unchecked() {
        return unchecked.getReadOnlyProperty();
    }

    /** Looks at a finding: its examples are shown. */
    void select(Finding finding) {
        selected.set(finding);
        examples.setRows(finding == null ? List.of() : finding.examples());
        examples.emptyText()
                .set(
                        finding == null
                                ? "Select a finding to see where it is"
                                : "It is of the whole table: no single place");
    }

    /** Looks at an example's product. */
    void selectProduct(Example example) {
        if (example != null && example.product() >= 0) {
            session.selectedProduct().set(example.product());
        }
    }

    /** Adds a step that mends a finding. */
    void fix(CleaningStep step) {
        session.change(session.settings()
                .get()
                .withCleaning(session.settings().get().cleaning().with(step)));
    }

    /** What would raise the score, most first: "Exact copies in sales: +2.0". */
    List<String> raises() {
        List<String> lines = new ArrayList<>();
        if (examined.get() != null) {
            for (TrustScore.Raise raise : examined.get().now().score().raises()) {
                if (raise.points() >= 0.05) {
                    lines.add("+" + GridText.number(raise.points(), 1) + "  "
                            + raise.finding().title());
                }
            }
        }
        return lines;
    }

    private void look() {
        StockFacts facts = session.facts().get();
        OpenedData data = session.data().get();
        if (!inView || facts == null || facts == looked || data == null) {
            return;
        }
        looked = facts;
        QualityConfig config = session.settings().get().quality();
        jobs.start(new Request<>(
                LANE, "Looking for what is wrong in the data", job -> examine(data, facts, config, job), found -> {
                    if (looked == session.facts().get()) {
                        show(found);
                    }
                }));
    }

    private static Examined examine(OpenedData data, StockFacts facts, QualityConfig config, JobContext job) {
        boolean cleaned = data.imported() != data.snapshot();
        QualityReport now = QualityChecks.run(facts, data.report(), config, job.sub(cleaned ? 0.5 : 1));
        if (!cleaned) {
            return new Examined(now, now.score());
        }
        StockFacts before = StockFacts.asOf(
                data.imported(),
                facts.day() == data.snapshot().asOfDay() ? data.imported().asOfDay() : facts.day(),
                facts.windows(),
                job.sub(0.1));
        return new Examined(
                now,
                QualityChecks.run(before, data.report(), config, job.sub(0.4)).score());
    }

    private void show(Examined found) {
        String before = selected.get() == null ? "" : selected.get().id();
        examined.set(found);
        TrustScore score = found.now().score();
        figure.set(GridText.number(score.total(), 1));
        remark.set(
                found.asRead() == score
                        ? "out of 100, as read"
                        : "out of 100 with the steps; as read "
                                + GridText.number(found.asRead().total(), 1));
        findings.emptyText().set("Nothing was found that is wrong");
        findings.setRows(found.now().findings());
        columns.setRows(found.now().columns());
        unchecked.set(String.join(
                "\n",
                found.now().notChecked().stream()
                        .map(check -> check.title() + ": not checked, because " + check.cause() + ".")
                        .toList()));
        select(found.now().findings().stream()
                .filter(finding -> finding.id().equals(before))
                .findFirst()
                .orElse(null));
    }
}
