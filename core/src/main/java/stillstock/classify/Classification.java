package stillstock.classify;

/** The verdict on every product under one policy. Immutable; classes and sentences are worked out when asked for. */
public final class Classification {
    private final DeadStockPolicy policy;
    private final StockFacts facts;
    private final byte[] status;
    private final StatusSums sums;

    Classification(DeadStockPolicy policy, StockFacts facts, byte[] status, StatusSums sums) {
        this.policy = policy;
        this.facts = facts;
        this.status = status;
        this.sums = sums;
    }

    /** The thresholds it was made with. */
    public DeadStockPolicy policy() {
        return policy;
    }

    /** What it was made from. */
    public StockFacts facts() {
        return facts;
    }

    /** The status of a product. */
    public Status status(int product) {
        return Status.of(status[product]);
    }

    /** 'A', 'B' or 'C' by share of sales value; 'C' for what sold nothing in the window, '-' where no price is known. */
    public char abc(int product) {
        if (!facts.salesValueKnown()) {
            return '-';
        }
        double share = facts.valueShare(product);
        if (share <= policy.abcA() || product == facts.bestSeller()) {
            return 'A';
        }
        return share <= policy.abcB() ? 'B' : 'C';
    }

    /** 'X', 'Y' or 'Z' by variation of monthly demand; '-' without demand or with under three months. */
    public char xyz(int product) {
        double cv = facts.demandCv(product);
        if (Double.isNaN(cv)) {
            return '-';
        }
        return cv < policy.xyzX() ? 'X' : cv < policy.xyzY() ? 'Y' : 'Z';
    }

    /** 'F' fast, 'S' slow or 'N' not moving by cumulative average stay; '-' where stock over time is unknown. */
    public char fsn(int product) {
        double share = facts.stayShare(product);
        if (Double.isNaN(share)) {
            return '-';
        }
        return share <= policy.fsnFast() ? 'F' : share <= policy.fsnSlow() ? 'S' : 'N';
    }

    /** True for an active product sold recently enough to carry others. */
    public boolean anchor(int product) {
        int idle = facts.daysSinceLastSale(product);
        return status(product) == Status.ACTIVE && idle >= 0 && idle <= policy.anchorSoldWithinDays();
    }

    /** Products of a status. */
    public int count(Status of) {
        return sums.count[of.ordinal()];
    }

    /** Stock at cost of a status, currency; products of unknown cost count 0, see {@link #unknownValueCount()}. */
    public double value(Status of) {
        return sums.value[of.ordinal()];
    }

    /** Units on hand of a status. */
    public double units(Status of) {
        return sums.units[of.ordinal()];
    }

    /** Products with stock whose cost is unknown. */
    public int unknownValueCount() {
        return sums.unknownValues;
    }

    /** Products that are dead or slow. */
    public int flaggedCount() {
        return count(Status.DEAD) + count(Status.SLOW);
    }

    /** Stock at cost of dead and slow products, currency. */
    public double flaggedValue() {
        return value(Status.DEAD) + value(Status.SLOW);
    }

    /** Stock at cost of all products, currency. */
    public double totalValue() {
        double total = 0;
        for (double value : sums.value) {
            total += value;
        }
        return total;
    }

    /**
     * The flagged products that tie up most, highest value first, unknown values last, ties in order of rows.
     *
     * @param limit at most so many
     */
    public int[] topFlagged(int limit) {
        if (limit < 0) {
            throw new IllegalArgumentException("limit (" + limit + ") must not be negative");
        }
        TopSelection top = new TopSelection(Math.min(limit, flaggedCount()));
        int dead = Status.DEAD.ordinal();
        int slow = Status.SLOW.ordinal();
        for (int p = 0; p < status.length; p++) {
            if (status[p] == dead || status[p] == slow) {
                double value = facts.stockValue(p);
                top.offer(p, value >= 0 ? value : -1);
            }
        }
        return top.sorted();
    }

    /** One sentence that says why: "No sale for 214 days (limit 180); 35 on hand worth 420.00". */
    public String reason(int product) {
        return Reasons.sentence(this, product);
    }
}
