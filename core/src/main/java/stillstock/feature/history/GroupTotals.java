package stillstock.feature.history;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import stillstock.classify.StockFacts;
import stillstock.job.JobContext;
import stillstock.job.Parallel;
import stillstock.snapshot.Days;
import stillstock.snapshot.ProductTable;
import stillstock.snapshot.SalesTable;
import stillstock.snapshot.column.CodedColumn;

/** Sums over the products of a group, brand or supplier, worked out once a day and not once a product. */
public final class GroupTotals {
    private static final int BLOCK = 4096;

    private final StockFacts facts;
    private final boolean[] known;
    private final double[] quarter;
    private final double[] year;
    private final double[] price;
    private final PeerGroup group;
    private final PeerGroup brand;
    private final PeerGroup supplier;
    private final PeerGroup shop;
    private final NeighbourTotals neighbours;
    private final SimilarTotals similar;
    private final Lifecycle lifecycle;
    private final double[] priceSum;
    private final int[] priced;

    /** Adds up, in parallel over products. */
    public GroupTotals(StockFacts facts, JobContext job) {
        this.facts = facts;
        int n = facts.products();
        known = new boolean[n];
        quarter = new double[n];
        year = new double[n];
        price = new double[n];
        Parallel.blocks(n, BLOCK, job, (from, to) -> {
            for (int p = from; p < to; p++) {
                known[p] = isKnown(facts, p);
                measure(p);
            }
        });
        ProductTable products = facts.snapshot().products();
        group = peers(groups(products));
        brand = peers(codes(products.brand(), n));
        supplier = peers(codes(products.supplier(), n));
        shop = peers(new int[n]);
        neighbours = new NeighbourTotals(facts, this);
        similar = new SimilarTotals(facts, this);
        lifecycle = new Lifecycle(facts, group);
        priceSum = new double[group.size()];
        priced = new int[group.size()];
        for (int p = 0; p < n; p++) {
            if (known[p] && group.code(p) >= 0 && price[p] > 0) {
                priceSum[group.code(p)] += price[p];
                priced[group.code(p)]++;
            }
        }
    }

    /** True where the product had been sold, received, launched or counted by the day. */
    public static boolean isKnown(StockFacts facts, int p) {
        return facts.firstSaleDay(p) != Days.MISSING
                || facts.introducedDay(p) != Days.MISSING
                || !Double.isNaN(facts.onHand(p));
    }

    /** See {@link #isKnown}. */
    public boolean known(int product) {
        return known[product];
    }

    /** Products of the same subcategory; where none is given of the same category, else department. */
    public PeerGroup group() {
        return group;
    }

    /** Products of the same brand. */
    public PeerGroup brand() {
        return brand;
    }

    /** Products of the same supplier. */
    public PeerGroup supplier() {
        return supplier;
    }

    /** All products. */
    public PeerGroup shop() {
        return shop;
    }

    /** Neighbours that need no category tree. */
    public NeighbourTotals neighbours() {
        return neighbours;
    }

    /** How old the products of each group are. */
    public Lifecycle lifecycle() {
        return lifecycle;
    }

    /** Neighbours by name, price, attributes and manual groups. */
    public SimilarTotals similar() {
        return similar;
    }

    /** Units sold in 90 days. */
    public double quarterUnits(int product) {
        return quarter[product];
    }

    /** Mean net price paid in 365 days, else the list price, currency; NaN where neither is known. */
    public double price(int product) {
        return price[product];
    }

    /** Mean price of the products of the group; NaN where there is no group. */
    public double meanPrice(int product) {
        int code = group.code(product);
        return code < 0 || priced[code] == 0 ? Double.NaN : priceSum[code] / priced[code];
    }

    private void measure(int p) {
        SalesTable sales = facts.snapshot().sales();
        int end = sales.toAsOf(p, facts.day());
        double takings = 0;
        double units = 0;
        for (int row = sales.fromAfter(p, facts.day() - 365); row < end; row++) {
            double sold = sales.quantity(row);
            year[p] += sold;
            quarter[p] += facts.day() - sales.day(row) < 90 ? sold : 0;
            if (!Float.isNaN(sales.unitPrice(row))) {
                float discount = sales.discount(row);
                units += sold;
                takings += sold * sales.unitPrice(row) * (1 - (Float.isNaN(discount) ? 0 : discount));
            }
        }
        price[p] = takings > 0 ? takings / units : facts.snapshot().products().unitPrice(p);
        price[p] = price[p] > 0 ? price[p] : Double.NaN;
    }

    /** Counts a product into one of several groups. */
    void count(PeerGroup peers, int code, int product) {
        peers.addTo(code, quarter[product], year[product], facts.idleDays(product));
    }

    PeerGroup peers(int[] codes) {
        PeerGroup peers = new PeerGroup(codes);
        for (int p = 0; p < codes.length; p++) {
            if (known[p] && codes[p] >= 0) {
                peers.add(p, quarter[p], year[p], facts.idleDays(p));
            }
        }
        return peers;
    }

    private static int[] codes(CodedColumn column, int n) {
        int[] codes = new int[n];
        Arrays.setAll(codes, column::code);
        return codes;
    }

    private static int[] groups(ProductTable products) {
        Map<String, Integer> numbers = new HashMap<>();
        int[] codes = new int[products.size()];
        for (int p = 0; p < codes.length; p++) {
            String path = products.group(p);
            codes[p] = path.isEmpty() ? -1 : numbers.computeIfAbsent(path, key -> numbers.size());
        }
        return codes;
    }
}
