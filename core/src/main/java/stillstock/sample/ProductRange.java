package stillstock.sample;

/**
 * Everything fixed about each product, as columns: about 90 bytes a product. Days count from the first day of the
 * data. Filled once by {@link RangeMaker}, read by all the rest.
 */
final class ProductRange {
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
    /** Order lines a day at normal demand, before season. */
    final float[] rate;
    /** Of demand to price, negative. */
    final float[] elasticity;
    /** Share of lines returned at normal quality. */
    final float[] returnRate;
    /** How much the buyer overestimates demand; 1 is right. */
    final float[] optimism;
    /** Bit l set: kept at location l. */
    final byte[] locations;
    /** The product most often bought along with it, -1 none. */
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

    int count() {
        return subcategory.length;
    }

    Subcategory subcategoryOf(int product) {
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

    LifeCycle cycle(int product) {
        return LifeCycle.values()[kind[product]];
    }

    int launch(int product) {
        return launch[product];
    }

    /** First day without any demand for good; {@link LifeCycle.Life#NEVER} where it lives. May lie after the data. */
    int diedOn(int product) {
        return diedOn[product];
    }

    /** The day the buyer sees that it will not sell: no more orders, and it is marked down. */
    int noticedOn(int product) {
        return noticed[product];
    }

    /** First day of the fall; {@link LifeCycle.Life#NEVER} where there is none. */
    int fallsFrom(int product) {
        return cycle(product) == LifeCycle.DYING ? from[product] : LifeCycle.Life.NEVER;
    }

    boolean sells(int product, int day) {
        return day >= launch[product] && day < diedOn[product];
    }

    double demand(int product, int day) {
        return cycle(product).demand(cursor(product), day, dayCount);
    }

    double attention(int product, int day) {
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
