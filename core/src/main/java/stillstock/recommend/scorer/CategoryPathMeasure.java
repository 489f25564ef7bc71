package stillstock.recommend.scorer;

import stillstock.recommend.group.Kinship;

/** 1 same group, .6 same category, .3 same department or related category, 0 else; NaN where groups tell nothing. */
public final class CategoryPathMeasure implements PairMeasure {
    private static final double[] PATH = {1, 0.6, 0.3, 0};

    private final Kinship kinship;

    /** Over the groups. */
    public CategoryPathMeasure(Kinship kinship) {
        this.kinship = kinship;
    }

    @Override
    public double of(int anchor, int item) {
        return kinship.comparable(anchor, item) ? PATH[kinship.distance(anchor, item)] : Double.NaN;
    }

    /** The measure by distance, from 0. */
    public static double[] steps() {
        return PATH.clone();
    }

    /** The measure where the distance is known already and both have a place. */
    public static double at(int distance) {
        return PATH[distance];
    }
}
