package stillstock.recommend;

import java.util.HashSet;
import java.util.Set;
import stillstock.snapshot.ProductTable;
import stillstock.snapshot.column.Dictionary;

/**
 * The limits of a ranking over one snapshot; products by their rows.
 *
 * @param config the limits; its lists of ids are not looked at
 * @param excluded product rows that are never shown
 * @param pinned pairs that are always shown, first and without regard to the other limits
 */
public record RankingLimits(LimitConfig config, Set<Integer> excluded, Set<Pin> pinned) {
    /** An anchor and a flagged item put together by hand; product rows. */
    public record Pin(int anchor, int candidate) {}

    /** Copies the sets. */
    public RankingLimits {
        excluded = Set.copyOf(excluded);
        pinned = Set.copyOf(pinned);
    }

    /** The limits with the ids looked up; ids that are not in the catalogue change nothing. */
    public static RankingLimits of(LimitConfig config, ProductTable products) {
        Set<Integer> excluded = new HashSet<>();
        for (String id : config.excluded()) {
            excluded.add(products.row(id));
        }
        excluded.remove(Dictionary.MISSING);
        Set<Pin> pinned = new HashSet<>();
        for (LimitConfig.Pinned pin : config.pinned()) {
            int anchor = products.row(pin.anchor());
            int item = products.row(pin.item());
            if (anchor != Dictionary.MISSING && item != Dictionary.MISSING) {
                pinned.add(new Pin(anchor, item));
            }
        }
        return new RankingLimits(config, excluded, pinned);
    }
}
