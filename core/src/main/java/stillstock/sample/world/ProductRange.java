package stillstock.sample.world;

/**
 * Everything fixed about each product, as columns: about 90 bytes a product. Days count from the first day of the
 * data. Filled once by {@link RangeMaker}, read by all the rest.
 */
public final class ProductRange {
    /** Once, because values() copies. */
    private static final LifeCycle[] CYCLES = LifeCycle.values();

    final Assortment assortment;
    final int dayCount;
    final short[] subcategory;
    final short[] brand;
    final byte[] style;
    final byte[] colour;
    final byte[] size;
    final short[] supplier;
    final int[] priceCents;
    final int[] costCents;
    final float[] rate;
    final float[] elasticity;
    final float[] returnRate;
    final float[] optimism;
    final byte[] locations;
    final int[] companion;

    private final byte[] kind;
    private final int[] launch;
    private final int[] from;
    private final int[] until;
    private final int[] diedOn;
    private final float[] depth;
    private final int[] noticed;
    private final LifeCycle.Life cursor = new LifeCycle.Life();

    ProductRange(Assortment assortment, int count, int dayCount) {
        this.assortment = assortment;
        this.dayCount = dayCount;
        subcategory = new short[count];
        brand = new short[count];
        style = new byte[count];
        colour = new byte[count];
        size = new byte[count];
        supplier = new short[count];
        priceCents = new int[count];
        costCents = new int[count];
        rate = new float[count];
        elasticity = new float[count];
        returnRate = new float[count];
        optimism = new float[count];
        locations = new byte[count];
        companion = new int[count];
        kind = new byte[count];
        launch = new int[count];
        from = new int[count];
        until = new int[count];
        diedOn = new int[count];
        depth = new float[count];
        noticed = new int[count];
    }

    /** Products. */
    public int count() {
        return subcategory.length;
    }

    /** The subcategories. */
    public Assortment assortment() {
        return assortment;
    }

    /** Days of data. */
    public int dayCount() {
        return dayCount;
    }

    /** Index into the assortment. */
    public int subcategory(int product) {
        return subcategory[product];
    }

    /** Supplier. */
    public int supplier(int product) {
        return supplier[product];
    }

    /** List price, cents. */
    public int priceCents(int product) {
        return priceCents[product];
    }

    /** Cost on the first day, cents. */
    public int costCents(int product) {
        return costCents[product];
    }

    /** Order lines a day at normal demand, before season. */
    public float rate(int product) {
        return rate[product];
    }

    /** Of demand to price, negative. */
    public float elasticity(int product) {
        return elasticity[product];
    }

    /** Share of lines returned at normal quality. */
    public float returnRate(int product) {
        return returnRate[product];
    }

    /** How much the buyer overestimates demand; 1 is right. */
    public float optimism(int product) {
        return optimism[product];
    }

    /** Bit l set: kept at location l. */
    public int locations(int product) {
        return locations[product];
    }

    /** The product most often bought along with it, -1 none. */
    public int companion(int product) {
        return companion[product];
    }

    /** What is known of its subcategory. */
    public Subcategory subcategoryOf(int product) {
        return assortment.get(subcategory[product]);
    }

    void live(int product, LifeCycle cycle, LifeCycle.Life life, int noticedOn) {
        kind[product] = (byte) cycle.ordinal();
        launch[product] = life.launch;
        from[product] = life.from;
        until[product] = life.until;
        diedOn[product] = life.diedOn;
        depth[product] = (float) life.depth;
        noticed[product] = noticedOn;
    }

    /** The kind of life. */
    public LifeCycle cycle(int product) {
        return CYCLES[kind[product]];
    }

    /** First day in the range, negative where before the data. */
    public int launch(int product) {
        return launch[product];
    }

    /** First day without any demand for good; {@link LifeCycle.Life#NEVER} where it lives. May lie after the data. */
    public int diedOn(int product) {
        return diedOn[product];
    }

    /** The day the buyer sees that it will not sell: no more orders, and it is marked down. */
    public int noticedOn(int product) {
        return noticed[product];
    }

    /** First day of the fall; {@link LifeCycle.Life#NEVER} where there is none. */
    public int fallsFrom(int product) {
        return cycle(product) == LifeCycle.DYING ? from[product] : LifeCycle.Life.NEVER;
    }

    /** True from launch until death. */
    public boolean sells(int product, int day) {
        return day >= launch[product] && day < diedOn[product];
    }

    /** Factor of normal demand on a day; see {@link LifeCycle}. */
    public double demand(int product, int day) {
        return cycle(product).demand(cursor(product), day, dayCount);
    }

    /** Factor of normal page views on a day; see {@link LifeCycle}. */
    public double attention(int product, int day) {
        return cycle(product).attention(cursor(product), day, dayCount);
    }

    private LifeCycle.Life cursor(int product) {
        cursor.launch = launch[product];
        cursor.from = from[product];
        cursor.until = until[product];
        cursor.diedOn = diedOn[product];
        cursor.depth = depth[product];
        return cursor;
    }
}
