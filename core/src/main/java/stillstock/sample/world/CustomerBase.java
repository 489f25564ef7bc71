package stillstock.sample.world;

/** Customers in behavioural segments: who they are and who of them comes on a day. */
public final class CustomerBase {
    /** How a group of customers behaves: the truth, not what the shop's own master data says. */
    public enum Segment {
        LOYAL(0.12, 6),
        REGULAR(0.25, 2.5),
        BARGAIN(0.18, 2),
        SEASONAL(0.12, 1.2),
        OCCASIONAL(0.18, 0.6),
        LAPSED(0.10, 2.5),
        BUSINESS(0.05, 3);

        private final double share;
        private final double visits;

        Segment(double share, double visits) {
            this.share = share;
            this.visits = visits;
        }

        /** How much they take of a line, relative to a household. */
        public double appetite() {
            return this == BUSINESS ? 3.5 : 1;
        }

        private double weight(int month, boolean weekend, boolean discounted, double done) {
            return share
                    * visits
                    * switch (this) {
                        case LOYAL, REGULAR, OCCASIONAL -> 1;
                        case BARGAIN -> discounted ? 4 : 0.5;
                        case SEASONAL -> month >= 11 ? 5 : 0.2;
                        case LAPSED -> done < 0.5 ? 1 : 0.02;
                        case BUSINESS -> weekend ? 0.1 : 1.4;
                    };
        }
    }

    private static final int DRAWS_FOR_TASTE = 3;
    private static final double JOINED_BEFORE = 0.6;

    private final byte[] region;
    private final byte[] segment;
    private final byte[] taste;
    private final short[] joined;
    private final int[][] members;
    private final int[] joinedSoFar = new int[Segment.values().length];
    private final double[][] weights = new double[2][Segment.values().length];
    private final int dayCount;

    CustomerBase(Extent extent, int count, int tastes) {
        Dice dice = new Dice(extent.seed(), -3);
        dayCount = extent.dayCount();
        region = new byte[count];
        segment = new byte[count];
        taste = new byte[count];
        joined = new short[count];
        int[] sizes = new int[Segment.values().length];
        for (int c = 0; c < count; c++) {
            segment[c] = (byte) drawSegment(dice);
            region[c] = (byte) Geography.drawRegion(dice);
            taste[c] = (byte) dice.below(tastes);
            sizes[segment[c]]++;
        }
        members = new int[sizes.length][];
        for (int s = 0; s < sizes.length; s++) {
            members[s] = new int[sizes[s]];
        }
        int[] seen = new int[sizes.length];
        for (int c = 0; c < count; c++) {
            int s = segment[c];
            double position = (double) seen[s] / sizes[s];
            joined[c] = (short)
                    (position < JOINED_BEFORE
                            ? -1 - dice.below(1500)
                            : (position - JOINED_BEFORE) / (1 - JOINED_BEFORE) * dayCount);
            members[s][seen[s]++] = c;
        }
    }

    private static int drawSegment(Dice dice) {
        double u = dice.unit();
        Segment[] all = Segment.values();
        for (Segment segment : all) {
            u -= segment.share;
            if (u < 0) {
                return segment.ordinal();
            }
        }
        return all.length - 1;
    }

    /** Customers. */
    public int count() {
        return region.length;
    }

    /** How a customer behaves. */
    public Segment segmentOf(int customer) {
        return Segment.values()[segment[customer]];
    }

    /** Index into {@link Geography#REGIONS}. */
    public int region(int customer) {
        return region[customer];
    }

    /** The day a customer joined, negative where before the data. */
    public int joined(int customer) {
        return joined[customer];
    }

    /** Prepares the draws of a day. */
    public void open(int day, int month, boolean weekend) {
        for (Segment s : Segment.values()) {
            int[] list = members[s.ordinal()];
            while (joinedSoFar[s.ordinal()] < list.length && joined[list[joinedSoFar[s.ordinal()]]] <= day) {
                joinedSoFar[s.ordinal()]++;
            }
            for (int discounted = 0; discounted < 2; discounted++) {
                weights[discounted][s.ordinal()] = joinedSoFar[s.ordinal()] == 0
                        ? 0
                        : s.weight(month, weekend, discounted == 1, (double) day / dayCount);
            }
        }
    }

    /**
     * Draws who comes for a product.
     *
     * @param wanted the department of the product: people with a taste for it come sooner
     */
    public int draw(boolean discounted, int wanted, Dice dice) {
        double[] weight = weights[discounted ? 1 : 0];
        double total = 0;
        for (double w : weight) {
            total += w;
        }
        double u = dice.unit() * total;
        int chosen = 0;
        for (int s = 0; s < weight.length && u >= 0; s++) {
            if (weight[s] > 0) {
                chosen = s;
                u -= weight[s];
            }
        }
        int customer = -1;
        for (int i = 0; i < DRAWS_FOR_TASTE; i++) {
            double skewed = StrictMath.pow(dice.unit(), 1.5);
            customer = members[chosen][(int) (skewed * joinedSoFar[chosen])];
            if (taste[customer] == wanted) {
                return customer;
            }
        }
        return customer;
    }
}
