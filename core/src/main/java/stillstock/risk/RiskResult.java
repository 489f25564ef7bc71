package stillstock.risk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import stillstock.boost.tree.TreeShap;
import stillstock.evaluate.ClassifierMetrics;
import stillstock.feature.FeatureMatrix;
import stillstock.feature.FeatureSchema;
import stillstock.job.JobContext;
import stillstock.job.Parallel;
import stillstock.risk.words.ReasonWords;
import stillstock.snapshot.ProductTable;

/**
 * The risk of every product as of a day, with reasons, or the cause why there is none. Products that cannot go dead
 * (nothing on hand; where no stock is recorded, never sold) are not scored. Immutable; safe for several threads.
 */
public final class RiskResult {
    private static final int BLOCK = 256;

    private final RiskTraining training;
    private final FeatureMatrix features;
    private final RiskConfig config;
    private final String unavailableCause;
    private final int[] rowOfProduct;
    private final double[] risk;
    private final int[] rank;
    private final Optional<TreeShap> shap;

    RiskResult(
            RiskTraining training,
            ProductTable products,
            FeatureMatrix features,
            double[] riskOfRow,
            RiskConfig config) {
        this.training = training;
        this.features = features;
        this.config = config;
        this.unavailableCause = "";
        int n = products.size();
        this.rowOfProduct = rows(n, features);
        this.risk = new double[n];
        Arrays.fill(risk, Double.NaN);
        for (int row = 0; row < riskOfRow.length; row++) {
            risk[features.product(row)] = riskOfRow[row];
        }
        this.rank = ranks(products);
        this.shap = training.model().map(RiskModel::shap);
    }

    private RiskResult(FeatureMatrix features, RiskConfig config, String cause) {
        this.training = RiskTraining.unavailable(cause);
        this.features = features;
        this.config = config;
        this.unavailableCause = Objects.requireNonNull(cause, "cause");
        this.rowOfProduct = new int[0];
        this.risk = new double[0];
        this.rank = new int[0];
        this.shap = Optional.empty();
    }

    /** No scores, and why; features are there all the same. */
    public static RiskResult unavailable(FeatureMatrix features, RiskConfig config, String cause) {
        return new RiskResult(features, config, cause);
    }

    private RiskResult(RiskResult other, RiskConfig config) {
        this.training = other.training;
        this.features = other.features;
        this.config = config;
        this.unavailableCause = other.unavailableCause;
        this.rowOfProduct = other.rowOfProduct;
        this.risk = other.risk;
        this.rank = other.rank;
        this.shap = other.shap;
    }

    /**
     * The same scores in other bands; nothing is computed again.
     *
     * @param bands only where its bands begin matters here
     */
    public RiskResult withBands(RiskConfig bands) {
        return new RiskResult(this, bands);
    }

    /** The chance that a product goes dead within the horizon, 0..1; NaN where it is not scored. */
    public double risk(int product) {
        return product < risk.length ? risk[product] : Double.NaN;
    }

    /** The risk in words; null where the product is not scored. */
    public Band band(int product) {
        double value = risk(product);
        if (Double.isNaN(value)) {
            return null;
        }
        if (value >= config.highFrom()) {
            return Band.HIGH;
        }
        return value >= config.mediumFrom() ? Band.MEDIUM : Band.LOW;
    }

    /** 1 for the riskiest product; 0 where it is not scored. */
    public int rank(int product) {
        return product < rank.length ? rank[product] : 0;
    }

    /** Products scored. */
    public int scored() {
        return (int) Arrays.stream(risk).filter(value -> !Double.isNaN(value)).count();
    }

    /**
     * The features that moved a product's score most, strongest first, either way.
     *
     * @param max how many at most
     * @return empty where the product is not scored
     */
    public List<Contribution> reasons(int product, int max) {
        return strongest(product, contributions(product), max);
    }

    /**
     * The reasons of every product, on all cores; quicker than asking one by one.
     *
     * @param max how many at most a product
     * @return one list a product, empty where it is not scored
     */
    public List<List<Contribution>> allReasons(int max, JobContext job) {
        List<List<Contribution>> result = new ArrayList<>(Collections.nCopies(risk.length, List.of()));
        eachContributions((product, contributions) -> result.set(product, strongest(product, contributions, max)), job);
        return result;
    }

    /** Takes what each feature adds to one product's log-odds. */
    @FunctionalInterface
    public interface ContributionSink {
        /** One scored product; the array is the sink's to keep. */
        void take(int product, double[] contributions);
    }

    /**
     * Hands over the contributions of every scored product, on all cores.
     *
     * @param sink called from several threads, once a product
     */
    public void eachContributions(ContributionSink sink, JobContext job) {
        if (shap.isEmpty()) {
            return;
        }
        Parallel.blocks(features.rows(), BLOCK, job, (from, to) -> {
            double[][] contributions = shap.get().contributions(features.rowMajor(), from, to);
            for (int row = from; row < to; row++) {
                if (!Double.isNaN(risk[features.product(row)])) {
                    sink.take(features.product(row), contributions[row - from]);
                }
            }
        });
    }

    /** A feature's contribution with its words and value. */
    public Contribution reason(int product, int column, double contribution) {
        float value = features.value(rowOfProduct[product], column);
        return new Contribution(
                features.schema().get(column).name(),
                ReasonWords.of(features.schema().get(column), value),
                value,
                contribution);
    }

    private List<Contribution> strongest(int product, double[] contributions, int max) {
        FeatureSchema schema = features.schema();
        return IntStream.range(0, contributions.length)
                .filter(column -> contributions[column] != 0)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer column) -> -Math.abs(contributions[column]))
                        .thenComparing(column -> schema.get(column).name()))
                .limit(max)
                .map(column -> reason(product, column, contributions[column]))
                .toList();
    }

    /**
     * What each feature adds to a product's log-odds before calibration; with {@link #expectedMargin()} they add up to
     * {@link #margin}.
     *
     * @return one entry a feature; empty where the product is not scored
     */
    public double[] contributions(int product) {
        if (Double.isNaN(risk(product))) {
            return new double[0];
        }
        return shap.orElseThrow()
                .contributions(
                        features.rowMajor(),
                        rowOfProduct[product] * features.schema().size());
    }

    /** The log-odds of a product of which nothing is known; NaN where there are no scores. */
    public double expectedMargin() {
        return shap.map(TreeShap::expectedMargin).orElse(Double.NaN);
    }

    /** A product's log-odds before calibration; NaN where it is not scored. */
    public double margin(int product) {
        return Double.isNaN(risk(product))
                ? Double.NaN
                : training.model().orElseThrow().margin(features, rowOfProduct[product]);
    }

    /**
     * What the product is expected to lose: risk x stock value at cost x (1 - recovery).
     *
     * @param recovery share of the cost that is got back from dead stock, 0..1
     * @return currency; NaN where the risk or the value is not known
     */
    public double expectedLoss(int product, double recovery) {
        int column = features.schema().column("stock_value");
        if (Double.isNaN(risk(product)) || column < 0) {
            return Double.NaN;
        }
        return risk[product] * features.value(rowOfProduct[product], column) * (1 - recovery);
    }

    /** The product's row in {@link #features()}, -1 where it has none. */
    public int row(int product) {
        return product < rowOfProduct.length ? rowOfProduct[product] : -1;
    }

    /** The settings of the bands in force. */
    public RiskConfig config() {
        return config;
    }

    /** The settings the model was trained with: what its scores foretell; those in force where there is no model. */
    public RiskConfig modelConfig() {
        return training.model().map(RiskModel::config).orElse(config);
    }

    /** Every method's figures on the held-out window. */
    public List<ClassifierMetrics> metrics() {
        return training.metrics();
    }

    /** The training behind the scores. */
    public RiskTraining training() {
        return training;
    }

    /** Why there are no scores, in the user's words; empty where there are some. */
    public String unavailableCause() {
        return unavailableCause;
    }

    /** What the scores were worked out from. */
    public FeatureMatrix features() {
        return features;
    }

    private int[] ranks(ProductTable products) {
        int[] result = new int[risk.length];
        List<Integer> order = new ArrayList<>();
        for (int product = 0; product < risk.length; product++) {
            if (!Double.isNaN(risk[product])) {
                order.add(product);
            }
        }
        order.sort(
                Comparator.comparingDouble((Integer product) -> -risk[product]).thenComparing(products::id));
        for (int place = 0; place < order.size(); place++) {
            result[order.get(place)] = place + 1;
        }
        return result;
    }

    private static int[] rows(int products, FeatureMatrix features) {
        int[] rows = new int[products];
        Arrays.fill(rows, -1);
        for (int row = 0; row < features.rows(); row++) {
            rows[features.product(row)] = row;
        }
        return rows;
    }
}
