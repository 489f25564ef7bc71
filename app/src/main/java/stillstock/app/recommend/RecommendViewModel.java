package stillstock.app.recommend;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import stillstock.app.session.Session;
import stillstock.app.table.GridModel;
import stillstock.app.table.GridText;
import stillstock.classify.Classification;
import stillstock.export.ResultTable;
import stillstock.pipeline.ResultTables;
import stillstock.recommend.Pairing;
import stillstock.recommend.RecommendConfig;
import stillstock.recommend.index.PairingIndex;
import stillstock.recommend.rank.PairingRanker;
import stillstock.recommend.rank.Recommendations;
import stillstock.settings.AnalysisSettings;
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

    /** A figure and the remark below it. */
    public record Figure(String value, String remark) {
        static final Figure NONE = new Figure("–", "");
    }

    private static final int MOST_ANCHORS = 50;

    private final Session session;
    private final PairingDesk desk;
    private final Consumer<Runnable> soon;
    private final GridModel<ItemRow> anchors = new GridModel<>(ItemRow.anchorColumns());
    private final GridModel<ItemRow> flagged = new GridModel<>(ItemRow.flaggedColumns());
    private final GridModel<PairRow> pairs = new GridModel<>(PairRow.columns());
    private final Map<RecommendKnob, ReadOnlyDoubleWrapper> values = new EnumMap<>(RecommendKnob.class);
    private final ObjectProperty<Side> side = new SimpleObjectProperty<>(this, "side", Side.ANCHORS);
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper(this, "summary", "Nothing open yet");
    private final ReadOnlyStringWrapper heading = new ReadOnlyStringWrapper(this, "heading", "Pairings");
    private final ReadOnlyStringWrapper why = new ReadOnlyStringWrapper(this, "why", "");
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(this, "ready", false);
    private final ReadOnlyObjectWrapper<Figure> pairings = figure();
    private final ReadOnlyObjectWrapper<Figure> covered = figure();
    private final ReadOnlyObjectWrapper<Figure> shown = figure();
    private final ReadOnlyObjectWrapper<Figure> exposed = figure();
    private final Map<Side, Integer> chosen = new EnumMap<>(Side.class);
    private RecommendConfig wanted;
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
        this.soon = soon;
        for (RecommendKnob knob : RecommendKnob.values()) {
            values.put(knob, new ReadOnlyDoubleWrapper(this, knob.spec().label()));
        }
        session.data().addListener((property, before, now) -> chosen.clear());
        session.settings().addListener((property, before, now) -> settings(now));
        session.selectedProduct().addListener((property, before, now) -> selected(now.intValue()));
        desk.ranked().addListener((property, before, now) -> lists());
        desk.busy().addListener((property, before, now) -> emptyWords());
        side.addListener((property, before, now) -> showPairs());
        settings(session.settings().get());
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

    /** Pairings in all. */
    public ReadOnlyObjectProperty<Figure> pairings() {
        return pairings.getReadOnlyProperty();
    }

    /** Active items with a pairing. */
    public ReadOnlyObjectProperty<Figure> covered() {
        return covered.getReadOnlyProperty();
    }

    /** Flagged items shown anywhere. */
    public ReadOnlyObjectProperty<Figure> shown() {
        return shown.getReadOnlyProperty();
    }

    /** Share of the flagged value shown anywhere. */
    public ReadOnlyObjectProperty<Figure> exposed() {
        return exposed.getReadOnlyProperty();
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

    /** A setting in force. */
    ReadOnlyDoubleProperty value(RecommendKnob knob) {
        return values.get(knob).getReadOnlyProperty();
    }

    /** Moves a setting; of many moves before the window's thread is free, the last one counts. */
    void move(RecommendKnob knob, double value) {
        boolean waiting = wanted != null;
        wanted = knob.with(
                waiting ? wanted : session.settings().get().recommend(),
                knob.spec().rounded(value));
        if (!waiting) {
            soon.accept(() -> {
                RecommendConfig config = wanted;
                wanted = null;
                session.change(session.settings().get().withRecommend(config));
            });
        }
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

    /** recommendations.csv as ranked; empty where there is nothing. */
    Optional<ResultTable<?>> export() {
        return ready.get()
                ? Optional.of(ResultTables.recommendations(
                        desk.builtFor().facts().snapshot(), desk.ranked().get()))
                : Optional.empty();
    }

    private void settings(AnalysisSettings now) {
        values.forEach((knob, value) -> value.set(knob.of(now.recommend())));
        showPairs();
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
        Recommendations ranked = desk.ranked().get();
        Classification found = desk.builtFor();
        boolean there = ranked != null && found != null;
        ready.set(there && ranked.unavailableCause().isEmpty());
        emptyWords();
        if (!there) {
            List.of(anchors, flagged).forEach(list -> list.setRows(List.of()));
            List.of(pairings, covered, shown, exposed).forEach(figure -> figure.set(Figure.NONE));
            summary.set(session.data().get() == null ? "Nothing open yet" : "Not paired yet");
            showPairs();
            return;
        }
        int[] active = ranked.anchors();
        int[] dead = desk.index().get().flagged().products();
        anchors.setRows(active.length, place -> new ItemRow(found, ranked, active[place]));
        flagged.setRows(dead.length, place -> new ItemRow(found, ranked, dead[place]));
        String note = ranked.note().isEmpty() ? "" : ". " + ranked.note();
        summary.set("As of " + Days.text(found.facts().day()) + ", " + count(dead.length) + " flagged items and "
                + count(active.length) + " active ones" + note);
        totals(ranked, found, active);
        adopt(session.selectedProduct().get());
        showPairs();
    }

    private void totals(Recommendations ranked, Classification found, int[] active) {
        long with = Arrays.stream(active)
                .filter(anchor -> !ranked.of(anchor).isEmpty())
                .count();
        pairings.set(new Figure(
                count(ranked.all().size()), "at most " + ranked.config().topK() + " an active item"));
        covered.set(new Figure(count(with), "of " + count(active.length) + " active items"));
        shown.set(new Figure(count(ranked.exposedCandidates()), "of " + count(ranked.candidates()) + " flagged items"));
        double share = ranked.exposedValueShare();
        exposed.set(
                Double.isNaN(share)
                        ? new Figure("unknown", "no flagged item has a known value")
                        : new Figure(
                                GridText.number(100 * share, 1) + " %",
                                "of " + GridText.money(found.flaggedValue()) + " tied up"));
    }

    private void emptyWords() {
        Recommendations ranked = desk.ranked().get();
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
        if (!(found != null && desk.ranked().get() != null && index.covers(config))) {
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
        List<Pairing> best = anchor == Session.NONE ? List.of() : PairingRanker.rankAnchor(index, anchor, config);
        heading.set(anchor == Session.NONE ? "Pairings" : "Show with " + name(found, anchor));
        if (anchor != Session.NONE && best.isEmpty()) {
            pairs.emptyText().set("No flagged item fits this one: lower the minimum score or allow farther groups.");
        }
        pairs.setRows(
                best.size(),
                place -> new PairRow(found, best.get(place), best.get(place).candidate()));
    }

    private void showFlagged(Classification found) {
        int item = chosen(Side.FLAGGED);
        List<Pairing> best =
                item == Session.NONE ? List.of() : desk.ranked().get().showing(item, MOST_ANCHORS);
        heading.set(item == Session.NONE ? "Pairings" : "Best places for " + name(found, item));
        if (item != Session.NONE && best.isEmpty()) {
            pairs.emptyText().set("No active item shows this one: allow more pairs an item or farther groups.");
        }
        pairs.setRows(
                best.size(),
                place -> new PairRow(found, best.get(place), best.get(place).anchor()));
    }

    private static String name(Classification found, int product) {
        return found.facts().snapshot().products().name(product);
    }

    private static String count(long items) {
        return GridText.number(items, 0);
    }

    private ReadOnlyObjectWrapper<Figure> figure() {
        return new ReadOnlyObjectWrapper<>(this, "figure", Figure.NONE);
    }
}
