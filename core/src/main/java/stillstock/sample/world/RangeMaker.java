package stillstock.sample.world;

import java.util.Arrays;

/** Designs the range: what is sold at which price, how often, and how each product's life runs. */
final class RangeMaker {
    static final int BRANDS_A_DEPARTMENT = 6;

    private static final double SPREAD_OF_RATES = 1.05;
    private static final double LEAST_POPULARITY = 0.45;
    private static final double STAPLES_AMONG_CONSUMABLES = 0.07;
    private static final double STAPLE_FACTOR = 8;
    /** Share of the lines that comes from demand of its own; the rest is bought along with something. */
    private static final double OWN_SHARE = 0.82;

    private static final double PRODUCTS_LAUNCHED_LATE = 0.16;

    private final Extent extent;
    private final ProductRange range;
    private final int[] membersBySubcategory;

    private RangeMaker(Extent extent, Assortment assortment) {
        this.extent = extent;
        range = new ProductRange(assortment, extent.products(), extent.dayCount());
        membersBySubcategory = new int[assortment.size()];
    }

    static ProductRange make(Extent extent, Scale scale) {
        RangeMaker maker = new RangeMaker(extent, Assortment.load());
        for (int p = 0; p < extent.products(); p++) {
            Dice dice = new Dice(extent.seed(), p);
            boolean staple = maker.describe(p, dice);
            maker.live(p, staple, dice);
        }
        maker.scaleRates(scale.salesLines());
        for (int p = 0; p < extent.products(); p++) {
            maker.place(p, new Dice(extent.seed(), 0x10_0000_0000L + p));
        }
        return maker.range;
    }

    /**
     * Subcategories take turns, so that every part of the range has all of them.
     *
     * @return true for a staple: bought every day, by many
     */
    private boolean describe(int p, Dice dice) {
        int index = p % range.assortment.size();
        Subcategory sub = range.assortment.get(index);
        membersBySubcategory[index]++;
        range.subcategory[p] = (short) index;
        range.brand[p] = (short) dice.below(BRANDS_A_DEPARTMENT);
        range.style[p] = (byte) dice.below(ProductNames.STYLES);
        range.colour[p] = (byte) dice.below(ProductNames.COLOURS);
        range.size[p] =
                (byte) (sub.sizes().isEmpty() ? -1 : dice.below(sub.sizes().size()));
        range.supplier[p] = (short) ((index * 5 + range.brand[p]) % Suppliers.COUNT);
        double position = StrictMath.pow(dice.unit(), 1.4);
        double price = sub.minPrice() * StrictMath.pow(sub.maxPrice() / sub.minPrice(), position);
        range.priceCents[p] = (int) StrictMath.rint(price) * 100 + (dice.chance(0.5) ? 95 : 49);
        range.costCents[p] = (int) StrictMath.rint(range.priceCents[p] * dice.between(0.42, 0.66));
        double popularity = StrictMath.max(LEAST_POPULARITY, dice.lognormal(SPREAD_OF_RATES));
        boolean staple = sub.unitsALine() > 2.5 && dice.chance(STAPLES_AMONG_CONSUMABLES);
        double rate = popularity * (staple ? STAPLE_FACTOR : 1) * StrictMath.pow(price, -0.25);
        range.rate[p] = (float) (rate * (0.4 + sub.unitsALine() * 0.6));
        range.elasticity[p] = (float) (sub.elasticity() * dice.lognormal(0.15));
        range.returnRate[p] = (float) (sub.returnRate() * dice.lognormal(0.4));
        range.optimism[p] = (float) StrictMath.max(0.9, 1.05 * dice.lognormal(0.3));
        return staple;
    }

    private void live(int p, boolean staple, Dice dice) {
        int days = range.dayCount;
        LifeCycle.Life life = new LifeCycle.Life();
        boolean late = dice.chance(PRODUCTS_LAUNCHED_LATE);
        life.launch = late ? 10 + dice.below(days - 30) : -30 - dice.below(900);
        life.diedOn = LifeCycle.Life.NEVER;
        double fate = staple ? 1 : dice.unit();
        double trend = range.subcategoryOf(p).yearlyTrend();
        double dying = trend < 0.8 ? 0.5 : 0.11;
        int noticed = LifeCycle.Life.NEVER;
        LifeCycle cycle;
        if (fate < dying) {
            cycle = LifeCycle.DYING;
            life.diedOn = Math.max(life.launch + 130, 100 + dice.below(days + 50));
            life.from = Math.max(life.launch + 40, life.diedOn - 70 - dice.below(200));
            noticed = life.from + (int) ((life.diedOn - life.from) * dice.between(0.4, 0.85));
        } else if (fate < dying + 0.035) {
            cycle = LifeCycle.FLOP;
            life.launch = late ? life.launch : 5 + dice.below(days - 100);
            life.depth = dice.chance(0.2) ? 0 : dice.between(0.02, 0.12);
            life.diedOn = life.launch + 60 + dice.below(240);
            noticed = life.launch + 100 + dice.below(80);
        } else if (fate < dying + 0.12) {
            cycle = LifeCycle.DIPPING;
            life.from = dice.below(days - 60);
            life.until = life.from + 50 + dice.below(90);
            life.depth = dice.between(0.03, 0.2);
        } else if (fate < dying + 0.2) {
            cycle = LifeCycle.FADING;
        } else {
            cycle = fate > 0.9 ? LifeCycle.GROWING : LifeCycle.STEADY;
        }
        range.live(p, cycle, life, noticed);
    }

    /** Makes the expected lines add up to what the scale asks for. */
    private void scaleRates(long salesLines) {
        double expected = 0;
        for (int p = 0; p < range.count(); p++) {
            double demand = 0;
            for (int sample = 0; sample < 8; sample++) {
                demand += range.demand(p, (2 * sample + 1) * range.dayCount / 16) / 8;
            }
            expected += range.rate[p] * demand * range.dayCount;
        }
        float factor = (float) (salesLines * OWN_SHARE / expected);
        for (int p = 0; p < range.count(); p++) {
            range.rate[p] *= factor;
        }
    }

    private void place(int p, Dice dice) {
        int places = range.rate[p] > 0.4 ? 4 : range.rate[p] > 0.15 ? 3 : range.rate[p] > 0.06 ? 2 : 1;
        int[] order = {0, 1, 2, 3};
        for (int i = 0; i < places; i++) {
            int j = i + dice.below(order.length - i);
            int swap = order[i];
            order[i] = order[j];
            order[j] = swap;
        }
        range.locations[p] =
                (byte) Arrays.stream(order, 0, places).map(l -> 1 << l).reduce(0, (a, b) -> a | b);
        int companion = range.subcategoryOf(p).companion();
        boolean hasCompanion = companion >= 0 && membersBySubcategory[companion] > 0;
        range.companion[p] =
                hasCompanion ? companion + range.assortment.size() * dice.below(membersBySubcategory[companion]) : -1;
    }
}
