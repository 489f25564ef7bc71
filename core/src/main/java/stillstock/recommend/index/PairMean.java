package stillstock.recommend.index;

/**
 * The weighted mean of what is known of a pair, over the columns of an index: what a ranking asks most often. Safe for
 * several threads.
 */
public final class PairMean {
    private final char[][] columns;
    private final double[] weights;
    private final byte[] distances;
    private final double[] path;
    private final double pathWeight;

    PairMean(char[][] columns, double[] weights, byte[] distances, double[] path, double pathWeight) {
        this.columns = columns;
        this.weights = weights;
        this.distances = distances;
        this.path = path;
        this.pathWeight = pathWeight;
    }

    /**
     * The mean with one more measure.
     *
     * @param further NaN where it is not known
     */
    public double of(int pair, double further, double furtherWeight) {
        double sum = 0;
        double weight = 0;
        if (distances[pair] < path.length) {
            sum = pathWeight * path[distances[pair]];
            weight = pathWeight;
        }
        for (int i = 0; i < columns.length; i++) {
            char packed = columns[i][pair];
            if (packed != 0) {
                sum += weights[i] * Shares.unpack(packed);
                weight += weights[i];
            }
        }
        if (further >= 0) {
            sum += furtherWeight * further;
            weight += furtherWeight;
        }
        return weight == 0 ? 0 : sum / weight;
    }
}
