package stillstock.app.recommend;

import java.util.Arrays;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import stillstock.app.table.GridText;
import stillstock.classify.Classification;
import stillstock.recommend.choose.Totals;
import stillstock.recommend.rank.LimitedRecommendations;
import stillstock.recommend.rank.Recommendations;

/** What a ranking comes to, as figures with a remark. */
public final class PairTotals {
    /** A figure and the remark below it. */
    public record Figure(String value, String remark) {
        static final Figure NONE = new Figure("–", "");
    }

    private final ReadOnlyObjectWrapper<Figure> pairings = figure();
    private final ReadOnlyObjectWrapper<Figure> covered = figure();
    private final ReadOnlyObjectWrapper<Figure> shown = figure();
    private final ReadOnlyObjectWrapper<Figure> exposed = figure();
    private final ReadOnlyObjectWrapper<Figure> units = figure();

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

    /** Units that the pairs are expected to take along. */
    public ReadOnlyObjectProperty<Figure> units() {
        return units.getReadOnlyProperty();
    }

    void clear() {
        List.of(pairings, covered, shown, exposed, units).forEach(figure -> figure.set(Figure.NONE));
    }

    void show(LimitedRecommendations limited, Classification found) {
        Recommendations ranked = limited.recommendations();
        int[] active = ranked.anchors();
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
        units.set(new Figure(
                GridText.number(limited.totals().expectedUnits(), 0),
                "units in " + ranked.config().limits().trafficDays() + " days"));
    }

    /** How a ranking differs from the greedy one, in words; empty where it is the greedy one. */
    static String difference(LimitedRecommendations limited) {
        Totals ours = limited.totals();
        Totals greedy = limited.greedy();
        if (!limited.note().isEmpty() || ours.equals(greedy)) {
            return limited.note();
        }
        return "Against greedy: total score " + GridText.number(ours.score(), 2) + " for "
                + GridText.number(greedy.score(), 2) + ", pairs " + count(ours.pairs()) + " for "
                + count(greedy.pairs()) + ", items shown " + count(ours.items()) + " for " + count(greedy.items())
                + ", value shown " + GridText.number(100 * ours.valueShare(), 1) + " % for "
                + GridText.number(100 * greedy.valueShare(), 1) + " %";
    }

    static String count(long items) {
        return GridText.number(items, 0);
    }

    private ReadOnlyObjectWrapper<Figure> figure() {
        return new ReadOnlyObjectWrapper<>(this, "figure", Figure.NONE);
    }
}
