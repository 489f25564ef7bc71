package stillstock.app.risk;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import stillstock.app.table.GridModel;
import stillstock.app.table.GridText;
import stillstock.classify.Classification;
import stillstock.export.ResultTable;
import stillstock.pipeline.ResultTables;
import stillstock.risk.RiskResult;
import stillstock.risk.outcome.CameToPass;
import stillstock.snapshot.Days;

/** The scored products, riskiest first, with what came to pass where the day shown is past. */
public final class RiskViewModel {
    private final RiskBoard board;
    private final GridModel<RiskRow> table = new GridModel<>(RiskColumns.all());
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper(this, "summary", "Nothing open yet");
    private final ReadOnlyStringWrapper outcome = new ReadOnlyStringWrapper(this, "outcome", "");
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(this, "ready", false);

    /** Follows a board. */
    public RiskViewModel(RiskBoard board) {
        this.board = board;
        table.emptyText().bind(board.emptyWords());
        board.shown().addListener((property, before, now) -> update());
        board.session().classification().addListener((property, before, now) -> summarise());
        update();
    }

    /** What the screen's parts share. */
    public RiskBoard board() {
        return board;
    }

    /** What is scored, in one line. */
    public ReadOnlyStringProperty summary() {
        return summary.getReadOnlyProperty();
    }

    /** What came to pass after the day, or when it will be known, in a sentence. */
    public ReadOnlyStringProperty outcome() {
        return outcome.getReadOnlyProperty();
    }

    /** True where there are scores to export. */
    public ReadOnlyBooleanProperty ready() {
        return ready.getReadOnlyProperty();
    }

    GridModel<RiskRow> table() {
        return table;
    }

    /** risk.csv with the bands in force; empty where there are no scores. */
    Optional<ResultTable<?>> export() {
        return ready.get()
                ? Optional.of(ResultTables.risk(
                        board.session().facts().get().snapshot(), board.shown().get()))
                : Optional.empty();
    }

    private void update() {
        RiskResult result = board.shown().get();
        ready.set(result != null);
        summarise();
        if (result == null) {
            table.setRows(List.of());
            outcome.set("");
            return;
        }
        Classification found = board.session().classification().get();
        CameToPass after = board.after().get();
        TopReasons reasons = board.desk().scored().get();
        int[] byRank = new int[result.scored()];
        for (int product = 0; product < found.facts().products(); product++) {
            if (result.rank(product) > 0) {
                byRank[result.rank(product) - 1] = product;
            }
        }
        table.setRows(byRank.length, place -> new RiskRow(result, reasons, found, after, byRank[place]));
        outcome.set(after.sentence(result));
    }

    private void summarise() {
        Classification found = board.session().classification().get();
        RiskResult result = board.shown().get();
        if (found == null) {
            summary.set("Nothing open yet");
        } else if (result == null) {
            summary.set("As of " + Days.text(found.facts().day()) + ", not scored yet");
        } else {
            int scored = result.scored();
            int all = found.facts().products();
            summary.set("As of " + Days.text(result.features().asOfDay()) + ", " + GridText.number(scored, 0) + " of "
                    + GridText.number(all, 0) + " products scored"
                    + (scored < all ? "; the others have nothing on hand" : ""));
        }
    }
}
