package stillstock.recommend.scorer;

import java.util.ArrayList;
import java.util.List;
import stillstock.recommend.PairingInputs;
import stillstock.recommend.text.TextVectors;
import stillstock.snapshot.ProductTable;

/**
 * Cosine of the names' TF-IDF vectors; NaN where either has no name. Names of anchors and candidates only, so that a
 * product that is neither changes no word's weight.
 */
public final class NameMeasure implements PairMeasure {
    private final TextVectors words;

    /** Over the names of anchors and candidates. */
    public NameMeasure(PairingInputs inputs) {
        ProductTable products = inputs.snapshot().products();
        boolean[] wanted = new boolean[products.size()];
        for (int anchor : inputs.anchors()) {
            wanted[anchor] = true;
        }
        for (int candidate : inputs.flagged().products()) {
            wanted[candidate] = true;
        }
        List<String> names = new ArrayList<>(products.size());
        for (int product = 0; product < products.size(); product++) {
            String name = products.name(product);
            names.add(wanted[product] && !name.equals(products.id(product)) ? name : null);
        }
        words = TextVectors.of(names, TextVectors.Idf.WITHOUT_SIZE);
    }

    /** The names as vectors. */
    public TextVectors words() {
        return words;
    }

    @Override
    public double of(int anchor, int item) {
        return words.cosine(anchor, item);
    }
}
