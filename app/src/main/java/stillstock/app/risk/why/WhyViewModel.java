package stillstock.app.risk.why;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import stillstock.app.chart.Chart;
import stillstock.app.chart.WaterfallChart;
import stillstock.app.jobs.Jobs;
import stillstock.app.jobs.Request;
import stillstock.app.risk.RiskBoard;
import stillstock.app.session.Session;
import stillstock.app.table.GridModel;
import stillstock.app.table.GridText;
import stillstock.classify.DeadStockPolicy.FactWindows;
import stillstock.risk.Band;
import stillstock.risk.RiskResult;
import stillstock.risk.explain.PastRows;
import stillstock.risk.explain.SimilarProducts;
import stillstock.risk.whatif.WhatIf;
import stillstock.snapshot.Snapshot;

/** One product: its waterfall at once; what would change it and what became of its like in the background. */
public final class WhyViewModel {
    private static final int REASONS = 10;
    private static final int SIMILAR = 20;
    private static final String LANE = "risk.why";

    private final RiskBoard board;
    private final Jobs jobs;
    private final GridModel<WayRow> ways = new GridModel<>(WayRow.columns());
    private final GridModel<SimilarRow> similar = new GridModel<>(SimilarRow.columns());
    private final ReadOnlyObjectWrapper<Chart> reasons = new ReadOnlyObjectWrapper<>(this, "reasons");
    private final ReadOnlyStringWrapper heading = new ReadOnlyStringWrapper(this, "heading", "");
    private final ReadOnlyStringWrapper wanted = new ReadOnlyStringWrapper(this, "wanted", "What would change it");
    private final ReadOnlyStringWrapper became = new ReadOnlyStringWrapper(this, "became", "");
    private PastRows past;
    private boolean active;

    private record Found(WhatIf whatIf, SimilarProducts similar, PastRows past) {}

    /** Follows a board. */
    public WhyViewModel(RiskBoard board, Jobs jobs) {
        this.board = board;
        this.jobs = jobs;
        board.shown().addListener((property, before, now) -> update());
        board.product().addListener((property, before, now) -> update());
        board.emptyWords().addListener((property, before, now) -> update());
        update();
    }

    /** How the score comes about. */
    public ReadOnlyObjectProperty<Chart> reasons() {
        return reasons.getReadOnlyProperty();
    }

    /** The product and its score. */
    public ReadOnlyStringProperty heading() {
        return heading.getReadOnlyProperty();
    }

    /** What the ways are to reach, as a heading. */
    public ReadOnlyStringProperty wanted() {
        return wanted.getReadOnlyProperty();
    }

    /** What became of the products like it, in a sentence. */
    public ReadOnlyStringProperty became() {
        return became.getReadOnlyProperty();
    }

    GridModel<WayRow> ways() {
        return ways;
    }

    GridModel<SimilarRow> similar() {
        return similar;
    }

    /** Whether it is looked at: what takes time is worked out only then. */
    public void setActive(boolean now) {
        active = now;
        search();
    }

    private void update() {
        RiskResult result = board.shown().get();
        int product = board.product().get();
        if (result == null || product == Session.NONE) {
            heading.set("");
            reasons.set(WaterfallChart.empty(
                    "Why a product scores as it does", board.emptyWords().get()));
            clear(board.emptyWords().get());
            return;
        }
        Snapshot snapshot = board.session().facts().get().snapshot();
        reasons.set(ReasonChart.of(result, snapshot.products(), product, REASONS));
        Band band = result.band(product);
        heading.set(snapshot.products().name(product)
                + (band == null
                        ? ": not scored"
                        : ": " + band.label() + ", " + GridText.number(result.risk(product), 2)));
        search();
    }

    private void search() {
        RiskResult result = board.shown().get();
        int product = board.product().get();
        if (!active || result == null || product == Session.NONE) {
            return;
        }
        double target = target(result, product);
        wanted.set("What would bring it below " + GridText.number(target, 2));
        clear("Looking for it…");
        Snapshot snapshot = board.session().facts().get().snapshot();
        FactWindows windows = board.session().settings().get().policy().windows();
        PastRows known =
                past != null && past.model() == result.training().model().orElseThrow() ? past : null;
        jobs.start(new Request<>(
                LANE,
                "What would change it, and what became of its like",
                job -> {
                    WhatIf whatIf = WhatIf.of(result, snapshot, windows, product, target, job.sub(0.5));
                    PastRows rows = known != null
                            ? known
                            : PastRows.of(
                                    snapshot,
                                    windows,
                                    result.training().model().orElseThrow(),
                                    result.features().asOfDay(),
                                    job.sub(0.5));
                    return new Found(whatIf, SimilarProducts.of(result, product, rows, snapshot, SIMILAR), rows);
                },
                found -> {
                    if (board.shown().get() == result && board.product().get() == product) {
                        show(found, snapshot);
                    }
                }));
    }

    private void show(Found found, Snapshot snapshot) {
        past = found.past();
        ways.emptyText().set(found.whatIf().emptyCause());
        ways.setRows(found.whatIf().ways().stream().map(WayRow::new).toList());
        similar.emptyText().set(found.similar().emptyCause());
        similar.setRows(found.similar().similar().stream()
                .map(one -> new SimilarRow(one, snapshot.products()))
                .toList());
        became.set(found.similar().sentence());
    }

    private void clear(String words) {
        ways.setRows(List.of());
        similar.setRows(List.of());
        ways.emptyText().set(words);
        similar.emptyText().set(words);
        became.set("");
    }

    /** The lower bound of its band; of a low product the medium bound, which it is below already. */
    private static double target(RiskResult result, int product) {
        return result.band(product) == Band.HIGH
                ? result.config().highFrom()
                : result.config().mediumFrom();
    }
}
