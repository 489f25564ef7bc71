package stillstock.feature.column;

import java.util.List;
import stillstock.feature.history.SalesHistory;

/** Features that are worked out together because they read the same rows. */
public interface FeatureGroup {
    /** What it gives, in the order it is filled. */
    List<Feature> features();

    /** A worker for one block of products; it may keep scratch memory and is used by one thread at a time. */
    Filler filler(FeatureContext context);

    /** Writes one product's values, NaN where missing. */
    @FunctionalInterface
    interface Filler {
        /** Writes {@code features().size()} values from {@code at} on. */
        void fill(SalesHistory history, float[] row, int at);
    }
}
