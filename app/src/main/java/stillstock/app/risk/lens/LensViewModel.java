package stillstock.app.risk.lens;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import stillstock.app.risk.RiskBoard;
import stillstock.app.session.Session;
import stillstock.app.table.GridModel;
import stillstock.classify.Classification;
import stillstock.risk.RiskResult;
import stillstock.risk.lens.DefinitionLens;
import stillstock.risk.lens.LensThresholds;
import stillstock.risk.lens.Verdict;
import stillstock.settings.AnalysisSettings;

/** Every definition's verdict on the product looked at, and how each parts the stock. Follows thresholds live. */
public final class LensViewModel {
    private final RiskBoard board;
    private final GridModel<VerdictRow> verdicts = new GridModel<>(VerdictRow.columns());
    private final ReadOnlyStringWrapper heading = new ReadOnlyStringWrapper(this, "heading", "");
    private DefinitionLens lens;
    private List<DefinitionLens.Partition> partitions = List.of();
    private Object madeOf;
    private boolean active;

    /** Follows a board. */
    public LensViewModel(RiskBoard board) {
        this.board = board;
        board.shown().addListener((property, before, now) -> update());
        board.product().addListener((property, before, now) -> update());
        board.session().settings().addListener((property, before, now) -> update());
        board.emptyWords().addListener((property, before, now) -> update());
        update();
    }

    GridModel<VerdictRow> verdicts() {
        return verdicts;
    }

    /** The product, and how many definitions flag it. */
    public ReadOnlyStringProperty heading() {
        return heading.getReadOnlyProperty();
    }

    /** Whether it is looked at: it is worked out only then. */
    public void setActive(boolean now) {
        active = now;
        update();
    }

    private void update() {
        RiskResult result = board.shown().get();
        Classification found = board.session().classification().get();
        int product = board.product().get();
        if (!active || result == null || found == null || product == Session.NONE) {
            verdicts.setRows(List.of());
            verdicts.emptyText().set(board.emptyWords().get());
            heading.set("");
            return;
        }
        AnalysisSettings settings = board.session().settings().get();
        LensThresholds thresholds = LensThresholds.of(settings.policy(), settings.risk());
        Object basis = List.of(result.features(), found, thresholds);
        if (!basis.equals(madeOf)) {
            lens = new DefinitionLens(found.facts(), settings.policy(), result);
            List<DefinitionLens.Partition> parts = new ArrayList<>();
            for (var definition : stillstock.risk.lens.Definition.values()) {
                parts.add(lens.partition(definition, thresholds));
            }
            partitions = parts;
            madeOf = basis;
        }
        List<Verdict> all = lens.verdicts(product, thresholds);
        List<VerdictRow> rows = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            rows.add(new VerdictRow(all.get(i), partitions.get(i)));
        }
        verdicts.setRows(rows);
        long flagged = all.stream()
                .filter(verdict -> verdict.state() == Verdict.State.FLAGGED)
                .count();
        heading.set(found.facts().snapshot().products().name(product) + ": flagged by " + flagged + " of " + all.size()
                + " definitions");
    }
}
