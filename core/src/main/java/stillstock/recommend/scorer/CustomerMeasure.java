package stillstock.recommend.scorer;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import stillstock.recommend.PairingInputs;
import stillstock.snapshot.SalesTable;
import stillstock.snapshot.column.Dictionary;
import stillstock.snapshot.side.Customer;

/**
 * Whether the same kind of customers buy both. A kind is region, segment and habit: bought on as many days as the median
 * customer or more, or fewer; lately or not (within the last 90 days). The overlap of the shares p and q of both items'
 * buyers over the kinds, sum of min(p, q); NaN where either has fewer than 3 known buyers. Purchases up to the day, of
 * anchors and flagged items only.
 */
public final class CustomerMeasure implements PairMeasure {
    private static final int LEAST_BUYERS = 3;
    private static final int LATELY = 90;

    private final float[][] shares;

    /** Over the purchases of anchors and flagged items. */
    public CustomerMeasure(PairingInputs inputs) {
        int[] flagged = inputs.flagged().products();
        int[] products = Arrays.copyOf(inputs.anchors(), inputs.anchors().length + flagged.length);
        System.arraycopy(flagged, 0, products, inputs.anchors().length, flagged.length);
        shares = new float[inputs.snapshot().products().size()][];
        int[] kinds = kinds(inputs, products);
        int most = Arrays.stream(kinds).max().orElse(-1) + 1;
        for (int product : products) {
            shares[product] = most == 0 ? null : shares(inputs, product, kinds, most);
        }
    }

    private static float[] shares(PairingInputs inputs, int product, int[] kinds, int most) {
        SalesTable sales = inputs.snapshot().sales();
        int from = sales.from(product);
        int[] buyers = new int[sales.toAsOf(product, inputs.day()) - from];
        for (int i = 0; i < buyers.length; i++) {
            buyers[i] = sales.customer(from + i);
        }
        buyers = Arrays.stream(buyers)
                .filter(customer -> customer != Dictionary.MISSING)
                .distinct()
                .toArray();
        if (buyers.length < LEAST_BUYERS) {
            return null;
        }
        float[] share = new float[most];
        for (int buyer : buyers) {
            share[kinds[buyer]] += 1f / buyers.length;
        }
        return share;
    }

    /** The kind of each customer; -1 for those that bought nothing of these products. */
    private static int[] kinds(PairingInputs inputs, int[] products) {
        SalesTable sales = inputs.snapshot().sales();
        int customers = inputs.snapshot().codes().customers().size();
        int[] lines = new int[customers];
        int[] latest = new int[customers];
        for (int product : products) {
            for (int row = sales.from(product); row < sales.toAsOf(product, inputs.day()); row++) {
                int customer = sales.customer(row);
                if (customer != Dictionary.MISSING) {
                    latest[customer] =
                            lines[customer] == 0 ? sales.day(row) : Math.max(latest[customer], sales.day(row));
                    lines[customer]++;
                }
            }
        }
        int[] bought = Arrays.stream(lines).filter(n -> n > 0).sorted().toArray();
        String[] places = places(inputs, customers);
        Map<String, Integer> numbers = new HashMap<>();
        int[] kinds = new int[customers];
        for (int customer = 0; customer < customers; customer++) {
            boolean often = lines[customer] > 0 && lines[customer] >= bought[bought.length / 2];
            boolean lately = inputs.day() - latest[customer] < LATELY;
            kinds[customer] = lines[customer] == 0
                    ? -1
                    : numbers.computeIfAbsent(places[customer] + often + lately, key -> numbers.size());
        }
        return kinds;
    }

    private static String[] places(PairingInputs inputs, int customers) {
        String[] places = new String[customers];
        Arrays.fill(places, "");
        Dictionary ids = inputs.snapshot().codes().customers();
        for (Customer customer : inputs.snapshot().side().customers()) {
            int code = ids.code(customer.id());
            if (code != Dictionary.MISSING) {
                places[code] = customer.region() + "\n" + customer.segment();
            }
        }
        return places;
    }

    /** True where any product's buyers are known. */
    public boolean known() {
        return Arrays.stream(shares).anyMatch(share -> share != null);
    }

    @Override
    public double of(int anchor, int item) {
        float[] p = shares[anchor];
        float[] q = shares[item];
        if (p == null || q == null) {
            return Double.NaN;
        }
        double overlap = 0;
        for (int kind = 0; kind < p.length; kind++) {
            overlap += Math.min(p[kind], q[kind]);
        }
        return Math.min(1, overlap);
    }
}
