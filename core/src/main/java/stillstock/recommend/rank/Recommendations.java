package stillstock.recommend.rank;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.RandomAccess;
import stillstock.recommend.Pairing;
import stillstock.recommend.PairingInputs;
import stillstock.recommend.RecommendConfig;
import stillstock.recommend.index.PairingIndex;
import stillstock.snapshot.Days;

/**
 * The pairings of all anchors. Held as positions in the index; each {@link Pairing} is made when it is asked for, so
 * that half a million of them cost 4 bytes each. Immutable.
 */
public final class Recommendations {
    private final PairingIndex index;
    private final PairingMaker maker;
    private final int k;
    private final int[] starts;
    private final int[] pairs;
    private final int[] exposure;

    Recommendations(PairingIndex index, PairingMaker maker, int k, int[] counts, int[] pairs) {
        this.index = index;
        this.maker = maker;
        this.k = k;
        this.pairs = pairs;
        starts = new int[counts.length + 1];
        int[] shown = new int[index.flagged().size()];
        for (int anchor = 0; anchor < counts.length; anchor++) {
            starts[anchor + 1] = starts[anchor] + counts[anchor];
            for (int i = 0; i < counts[anchor]; i++) {
                shown[index.candidate(pairs[anchor * k + i])]++;
            }
        }
        exposure = new int[index.inputs().snapshot().products().size()];
        for (int candidate = 0; candidate < shown.length; candidate++) {
            exposure[index.flagged().products()[candidate]] = shown[candidate];
        }
    }

    /** The settings these were ranked with. */
    public RecommendConfig config() {
        return maker.config();
    }

    /** Product rows of the anchors, in order of product id. */
    public int[] anchors() {
        return index.anchors();
    }

    /** The pairings of an anchor product, best first; empty where it is no anchor or nothing fits. */
    public List<Pairing> of(int anchorProduct) {
        int anchor = index.anchorNumber(anchorProduct);
        return anchor < 0 ? List.of() : all().subList(starts[anchor], starts[anchor + 1]);
    }

    /**
     * The pairings that show a flagged item, best score first, then by anchor id.
     *
     * @param candidateProduct product row; any other than a flagged one has none
     * @param max how many at most
     */
    public List<Pairing> showing(int candidateProduct, int max) {
        int[] flagged = index.flagged().products();
        List<Pairing> found = new ArrayList<>();
        for (int anchor = 0; anchor + 1 < starts.length; anchor++) {
            for (int at = 0; at < starts[anchor + 1] - starts[anchor]; at++) {
                int pair = pairs[anchor * k + at];
                if (flagged[index.candidate(pair)] == candidateProduct) {
                    found.add(maker.pairing(anchor, at + 1, pair));
                }
            }
        }
        found.sort(Comparator.comparingDouble((Pairing pairing) -> -pairing.score()));
        return List.copyOf(found.subList(0, Math.min(max, found.size())));
    }

    /** All pairings, by anchor id, then rank; made one by one as they are read. */
    public List<Pairing> all() {
        return new LazyPairings();
    }

    /** Hands over each anchor's number and pair of the index; returns the sum of the scores. */
    double forEachPair(PairTaker taker) {
        double sum = 0;
        for (int anchor = 0; anchor + 1 < starts.length; anchor++) {
            for (int at = 0; at < starts[anchor + 1] - starts[anchor]; at++) {
                int pair = pairs[anchor * k + at];
                taker.take(anchor, pair);
                sum += maker.scorer().score(anchor, pair);
            }
        }
        return sum;
    }

    /** Takes a pair. */
    @FunctionalInterface
    interface PairTaker {
        /** Takes one. */
        void take(int anchor, int pair);
    }

    /** How many anchors show a flagged item. */
    public int exposure(int candidateProduct) {
        return exposure[candidateProduct];
    }

    /** Flagged items shown with at least one anchor. */
    public int exposedCandidates() {
        return (int) Arrays.stream(index.flagged().products())
                .filter(product -> exposure[product] > 0)
                .count();
    }

    /** Flagged items. */
    public int candidates() {
        return index.flagged().size();
    }

    /** Share of the flagged items' stock value that is shown with at least one anchor, 0..1; NaN where no value is known. */
    public double exposedValueShare() {
        double all = 0;
        double shown = 0;
        for (int i = 0; i < index.flagged().size(); i++) {
            double value = index.flagged().stockValue()[i];
            if (value > 0) {
                all += value;
                shown += exposure[index.flagged().products()[i]] > 0 ? value : 0;
            }
        }
        return all > 0 ? shown / all : Double.NaN;
    }

    /** Why there is no pairing at all, in words; empty where there are some. */
    public String unavailableCause() {
        if (starts[starts.length - 1] > 0) {
            return "";
        }
        PairingInputs inputs = index.inputs();
        String day = Days.text(inputs.day());
        if (!inputs.stockKnown()) {
            return "No stock is recorded by " + day
                    + ", so nothing can be flagged as dead or slow: add an inventory file to get pairings.";
        }
        if (inputs.flagged().size() == 0) {
            return "Nothing is dead or slow on " + day + ", so there is nothing to pair.";
        }
        if (inputs.anchors().length == 0) {
            return "No active item sold lately before " + day
                    + ", so no item can carry another: lengthen the anchors' selling window.";
        }
        return index.pairs() == 0
                ? "No flagged item is related to an anchor at group distance " + config().groupDistance()
                        + ": allow farther groups."
                : "No pairing reaches the minimum score of " + config().minScore()
                        + ": lower it or change the weights.";
    }

    /** What the reader should know of how these came about; empty where there is nothing to say. */
    public String note() {
        StringBuilder note = new StringBuilder();
        if (!index.coSalesKnown()) {
            note.append("Sales do not name their orders, so co-sales count for nothing. ");
        }
        if (index.leftOut() > 0) {
            note.append("Of the related items the " + PairingIndex.MOST_CANDIDATES
                    + " most promising were ranked for each anchor. ");
        }
        return note.toString().trim();
    }

    private final class LazyPairings extends AbstractList<Pairing> implements RandomAccess {
        @Override
        public Pairing get(int position) {
            if (position < 0 || position >= size()) {
                throw new IndexOutOfBoundsException(position);
            }
            int anchor = Arrays.binarySearch(starts, position);
            anchor = anchor < 0 ? -anchor - 2 : anchor;
            while (starts[anchor + 1] == position) {
                anchor++;
            }
            int at = position - starts[anchor];
            return maker.pairing(anchor, at + 1, pairs[anchor * k + at]);
        }

        @Override
        public int size() {
            return starts[starts.length - 1];
        }
    }
}
