package stillstock.recommend;

import java.util.Comparator;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import stillstock.classify.Classification;
import stillstock.classify.StockFacts;
import stillstock.recommend.feedback.Feedback;
import stillstock.snapshot.Days;
import stillstock.snapshot.ProductTable;
import stillstock.snapshot.Snapshot;

/**
 * What pairings are worked out from.
 *
 * @param day rows of the snapshot dated later are not read
 * @param anchors product rows of the anchors, in order of product id
 * @param flagged the candidates
 * @param stockKnown false where no stock is recorded, so that nothing can be flagged
 * @param feedback what was said of pairs by the day
 */
public record PairingInputs(
        Snapshot snapshot, int day, int[] anchors, FlaggedItems flagged, boolean stockKnown, Feedback feedback) {
    /** Leaves out feedback of later days. */
    public PairingInputs {
        feedback = feedback.upTo(Days.date(day));
    }

    /** Without feedback. */
    public PairingInputs(Snapshot snapshot, int day, int[] anchors, FlaggedItems flagged, boolean stockKnown) {
        this(snapshot, day, anchors, flagged, stockKnown, Feedback.none());
    }

    /** The same with what was said of pairs. */
    public PairingInputs with(Feedback said) {
        return new PairingInputs(snapshot, day, anchors, flagged, stockKnown, said);
    }

    /** The same with the risk of each product row, 0..1; NaN where unknown. */
    public PairingInputs withRisk(IntToDoubleFunction riskOfProduct) {
        return new PairingInputs(snapshot, day, anchors, flagged.withRisk(riskOfProduct), stockKnown, feedback);
    }

    /**
     * The inputs that a classification gives: its anchors, and what is dead or slow as candidates, as of the day of its
     * facts.
     */
    public static PairingInputs of(Classification classification) {
        StockFacts facts = classification.facts();
        ProductTable products = facts.snapshot().products();
        int[] flagged = rows(products, product -> classification.status(product).flagged());
        return new PairingInputs(
                facts.snapshot(),
                facts.day(),
                rows(products, classification::anchor),
                new FlaggedItems(
                        flagged,
                        values(flagged, facts::stockValue),
                        values(flagged, facts::meanAgeDays),
                        values(flagged, facts::coverDays),
                        values(flagged, facts::unitCost),
                        values(flagged, facts::onHand)),
                facts.stockKnown());
    }

    /** Product rows that pass a test, in order of product id. */
    public static int[] rows(ProductTable products, IntPredicate test) {
        return IntStream.range(0, products.size())
                .filter(test)
                .boxed()
                .sorted(Comparator.comparing(products::id))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** A value for each of the rows. */
    public static double[] values(int[] rows, IntToDoubleFunction value) {
        return IntStream.of(rows).mapToDouble(value).toArray();
    }
}
