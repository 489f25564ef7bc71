package stillstock.recommend.scorer;

/** 1 - abs(ln(p / q)) / ln 4, at least 0: 1 at equal prices, 0 from four times on; NaN where a price is unknown. */
public final class PriceBandMeasure implements PairMeasure {
    private static final double LOG_RANGE = Math.log(4);

    private final double[] logs;

    /** Over the prices of all products, currency; NaN where unknown. */
    public PriceBandMeasure(double[] prices) {
        logs = prices.clone();
        for (int product = 0; product < logs.length; product++) {
            logs[product] = logs[product] > 0 ? Math.log(logs[product]) : Double.NaN;
        }
    }

    @Override
    public double of(int anchor, int item) {
        double apart = Math.abs(logs[anchor] - logs[item]);
        return Double.isNaN(apart) ? Double.NaN : Math.max(0, 1 - apart / LOG_RANGE);
    }
}
