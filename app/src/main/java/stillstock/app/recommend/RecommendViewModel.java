package stillstock.app.recommend;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import stillstock.app.recommend.tune.PairTuning;
import stillstock.app.recommend.tune.PairingDesk;
import stillstock.app.session.Session;
import stillstock.app.table.GridModel;
import stillstock.classify.Classification;
import stillstock.export.ResultTable;
import stillstock.export.sheet.PairSheet;
import stillstock.pipeline.ResultTables;
import stillstock.recommend.LimitConfig;
import stillstock.recommend.Pairing;
import stillstock.recommend.RecommendConfig;
import stillstock.recommend.index.PairingIndex;
import stillstock.recommend.rank.LimitedRecommendations;
import stillstock.recommend.rank.PairingRanker;
import stillstock.recommend.rank.Recommendations;
import stillstock.recommend.rank.ShopFigures;
import stillstock.snapshot.Days;

/** Active items, their pairings under the weights in force, the same seen from the flagged items, and the totals. */
public final class RecommendViewModel {
    /** From which end pairings are looked at. */
    public enum Side {
        /** What to show with an active item. */
        ANCHORS("By active item"),
        /** What a flagged item is shown with. */
        FLAGGED("By flagged item");

        private final String label;

        Side(String label) {
            this.label = label;
        }

        /** The words on the button. */
        public String label() {
            return label;
        }
    }

    private static final int MOST_ANCHORS = 50;

    private final Session session;
    private final PairingDesk desk;
    private final GridModel<ItemRow> anchors = new GridModel<>(ItemRow.anchorColumns());
    private final GridModel<ItemRow> flagged = new GridModel<>(ItemRow.flaggedColumns());
    private final GridModel<PairRow> pairs = new GridModel<>(PairRow.columns());
    private final PairTotals totals = new PairTotals();
    private final PairTuning tuning;
    private final ObjectProperty<Side> side = new SimpleObjectProperty<>(this, "side", Side.ANCHORS);
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper(this, "summary", "Nothing open yet");
    private final ReadOnlyStringWrapper heading = new ReadOnlyStringWrapper(this, "heading", "Pairings");
    private final ReadOnlyStringWrapper why = new ReadOnlyStringWrapper(this, "why", "");
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(this, "ready", false);
    private final Map<Side, Integer> chosen = new EnumMap<>(Side.class);
    private Pairing explained;

    /**
     * Follows a session.
     *
     * @param soon runs something once the window's thread is free, so that of many moves in a row the last one counts;
     *     a test runs it at once
     */
    public RecommendViewModel(Session session, PairingDesk desk, Consumer<Runnable> soon) {
        this.session = session;
        this.desk = desk;
        tuning = new PairTuning(session, soon);
        session.data().addListener((property, before, now) -> {
            chosen.clear();
            lists();
        });
        session.settings().addListener((property, before, now) -> showPairs());
        session.selectedProduct().addListener((property, before, now) -> selected(now.intValue()));
        desk.ranked().addListener((property, before, now) -> lists());
        desk.busy().addListener((property, before, now) -> emptyWords());
        side.addListener((property, before, now) -> showPairs());
        lists();
    }

    /** What keeps the pairings in step. */
    PairingDesk desk() {
        return desk;
    }

    /** What is paired, in one line. */
    public ReadOnlyStringProperty summary() {
        return summary.getReadOnlyProperty();
    }

    /** Whose pairings are shown. */
    public ReadOnlyStringProperty heading() {
        return heading.getReadOnlyProperty();
    }

    /** Why the pairing looked at was chosen, or the first one where none is. */
    public ReadOnlyStringProperty why() {
        return why.getReadOnlyProperty();
    }

    /** True where there are pairings to export. */
    public ReadOnlyBooleanProperty ready() {
        return ready.getReadOnlyProperty();
    }

    /** What the ranking comes to. */
    public PairTotals totals() {
        return totals;
    }

    /** Moves the settings. */
    public PairTuning tuning() {
        return tuning;
    }

    /** From which end pairings are looked at. */
    public ObjectProperty<Side> side() {
        return side;
    }

    GridModel<ItemRow> anchors() {
        return anchors;
    }

    GridModel<ItemRow> flagged() {
        return flagged;
    }

    GridModel<PairRow> pairs() {
        return pairs;
    }

    /** Puts the saved settings back. */
    void reset() {
        session.change(session.settings()
                .get()
                .withRecommend(session.savedSettings().get().recommend()));
    }

    /** Shows the pairings of an item of the list of one side, and selects it. */
    void choose(Side of, int product) {
        chosen.put(of, product);
        session.selectedProduct().set(product);
        if (side.get() == of) {
            showPairs();
        }
    }

    /** Looks at one of the pairings shown. */
    void explain(Pairing pairing) {
        explained = pairing;
        showWhy();
    }

    /** The item whose pairings a side shows; {@link Session#NONE} for none. */
    int chosen(Side of) {
        return chosen.getOrDefault(of, Session.NONE);
    }

    /** The pairings as the sheet people act on; empty where there is nothing. */
    Optional<PairSheet> sheet() {
        return ready.get()
                ? Optional.of(PairSheet.of(desk.index().get(), desk.ranked().get()))
                : Optional.empty();
    }

    /** Units of a flagged item that all pairs are expected to take along. */
    double expectedUnits(int item) {
        LimitedRecommendations now = desk.ranked().get();
        return new ShopFigures(desk.index().get(), now.recommendations().config()).expectedUnits(now, item);
    }

    /** Shows a pair by hand, or no longer does. */
    void pin(PairRow row, boolean in) {
        tuning.pin(row.anchorId(), row.itemId(), in);
    }

    /** Never shows the item of a pair. */
    void exclude(PairRow row) {
        tuning.exclude(row.itemId(), true);
    }

    /** recommendations.csv as ranked; empty where there is nothing. */
    Optional<ResultTable<?>> export() {
        return ready.get()
                ? Optional.of(
                        ResultTables.recommendations(desk.builtFor().facts().snapshot(), ranked()))
                : Optional.empty();
    }

    private void selected(int product) {
        adopt(product);
        showPairs();
    }

    /** The product selected elsewhere is the one to look at here, on the side it belongs to. */
    private void adopt(int product) {
        Classification found = desk.builtFor();
        if (product == Session.NONE || found == null) {
            return;
        }
        if (found.anchor(product)) {
            chosen.put(Side.ANCHORS, product);
        }
        if (found.status(product).flagged()) {
            chosen.put(Side.FLAGGED, product);
        }
    }

    private void lists() {
        Recommendations ranked = ranked();
        Classification found = desk.builtFor();
        boolean there = ranked != null && found != null;
        ready.set(there && ranked.unavailableCause().isEmpty());
        emptyWords();
        if (!there) {
            List.of(anchors, flagged).forEach(list -> list.setRows(List.of()));
            totals.clear();
            summary.set(session.data().get() == null ? "Nothing open yet" : "Not paired yet");
            showPairs();
            return;
        }
        int[] active = ranked.anchors();
        int[] dead = desk.index().get().flagged().products();
        anchors.setRows(active.length, place -> new ItemRow(found, ranked, active[place]));
        flagged.setRows(dead.length, place -> new ItemRow(found, ranked, dead[place]));
        String note = ranked.note().isEmpty() ? "" : ". " + ranked.note();
        summary.set("As of " + Days.text(found.facts().day()) + ", " + PairTotals.count(dead.length)
                + " flagged items and " + PairTotals.count(active.length) + " active ones" + note);
        totals.show(desk.ranked().get(), found);
        adopt(session.selectedProduct().get());
        showPairs();
    }

    private void emptyWords() {
        Recommendations ranked = ranked();
        String words;
        if (session.data().get() == null) {
            words = "Open data to see what to show beside what";
        } else if (ranked == null) {
            words = desk.busy().get() ? "Looking for pairings…" : "Not paired yet";
        } else {
            words = ranked.unavailableCause().isEmpty() ? "None" : ranked.unavailableCause();
        }
        anchors.emptyText().set(words);
        flagged.emptyText().set(words);
        pairs.emptyText().set(words);
    }

    private void showPairs() {
        Classification found = desk.builtFor();
        PairingIndex index = desk.index().get();
        RecommendConfig config = session.settings().get().recommend();
        if (found == null || desk.ranked().get() == null || !index.covers(config) || !index.covers(ranked().config())) {
            if (found == null) {
                pairs.setRows(List.of());
                why.set("");
            }
            return;
        }
        chooseFirst();
        switch (side.get()) {
            case ANCHORS -> showAnchor(found, index, config);
            case FLAGGED -> showFlagged(found);
        }
        showWhy();
    }

    private void showWhy() {
        List<PairRow> rows = pairs.rowsNow();
        Optional<PairRow> row = rows.stream()
                .filter(one -> explained != null
                        && one.pairing().anchor() == explained.anchor()
                        && one.pairing().candidate() == explained.candidate())
                .findFirst()
                .or(() -> rows.stream().findFirst());
        why.set(row.map(one -> one.products().name(one.partner()) + ": "
                        + one.pairing().reason())
                .orElse(""));
    }

    /** Something is always shown: the first of the list where nothing was chosen, or where it is no longer listed. */
    private void chooseFirst() {
        Side of = side.get();
        GridModel<ItemRow> list = of == Side.ANCHORS ? anchors : flagged;
        int now = chosen(of);
        boolean listed = now != Session.NONE
                && (of == Side.ANCHORS
                        ? desk.builtFor().anchor(now)
                        : desk.builtFor().status(now).flagged());
        if (!listed) {
            chosen.remove(of);
            list.rowsNow().stream().findFirst().ifPresent(row -> chosen.put(of, row.product()));
        }
    }

    private void showAnchor(Classification found, PairingIndex index, RecommendConfig config) {
        int anchor = chosen(Side.ANCHORS);
        List<Pairing> best = List.of();
        if (anchor != Session.NONE) {
            // within limits an anchor's list hangs on all others, and is there once all are ranked
            best = config.limits().method() == LimitConfig.Method.TOP_K
                    ? PairingRanker.rankAnchor(index, anchor, config)
                    : ranked().of(anchor);
        }
        rows(found, best, true);
        heading.set(anchor == Session.NONE ? "Pairings" : "Show with " + name(found, anchor));
        if (anchor != Session.NONE && best.isEmpty()) {
            pairs.emptyText().set("No flagged item fits this one: lower the minimum score or allow farther groups.");
        }
    }

    private void showFlagged(Classification found) {
        int item = chosen(Side.FLAGGED);
        List<Pairing> best = item == Session.NONE ? List.of() : ranked().showing(item, MOST_ANCHORS);
        heading.set(item == Session.NONE ? "Pairings" : "Best places for " + name(found, item));
        if (item != Session.NONE && best.isEmpty()) {
            pairs.emptyText().set("No active item shows this one: allow more pairs an item or farther groups.");
        }
        rows(found, best, false);
    }

    private void rows(Classification found, List<Pairing> best, boolean fromAnchor) {
        ShopFigures figures = new ShopFigures(
                desk.index().get(), desk.ranked().get().recommendations().config());
        pairs.setRows(best.size(), place -> {
            Pairing pair = best.get(place);
            return new PairRow(found, pair, fromAnchor ? pair.candidate() : pair.anchor(), figures, tuning);
        });
    }

    private Recommendations ranked() {
        LimitedRecommendations now = desk.ranked().get();
        return now == null ? null : now.recommendations();
    }

    private static String name(Classification found, int product) {
        return found.facts().snapshot().products().name(product);
    }
}
