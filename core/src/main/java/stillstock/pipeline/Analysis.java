package stillstock.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import stillstock.classify.Classification;
import stillstock.classify.Classifier;
import stillstock.classify.StockFacts;
import stillstock.forecast.ForecastConfig;
import stillstock.forecast.ForecastEffort;
import stillstock.forecast.ProductForecast;
import stillstock.forecast.alert.AlertConfig;
import stillstock.forecast.alert.ForecastAlert;
import stillstock.forecast.alert.ForecastAlerts;
import stillstock.forecast.engine.ForecastEngine;
import stillstock.forecast.engine.PastForecasts;
import stillstock.forecast.engine.SeriesForecaster;
import stillstock.forecast.hierarchy.HierarchyConfig;
import stillstock.forecast.hierarchy.HierarchyForecast;
import stillstock.forecast.price.PriceResponse;
import stillstock.forecast.returns.ReturnModel;
import stillstock.forecast.returns.ReturnRate;
import stillstock.job.JobContext;
import stillstock.job.Parallel;
import stillstock.monitor.Alert;
import stillstock.monitor.ForecastHistory;
import stillstock.monitor.MonitorReport;
import stillstock.recommend.PairingInputs;
import stillstock.recommend.feedback.Feedback;
import stillstock.recommend.index.PairingIndex;
import stillstock.recommend.proof.PairingEvaluation;
import stillstock.recommend.rank.Ranker;
import stillstock.recommend.rank.Recommendations;
import stillstock.risk.RiskResult;
import stillstock.risk.RiskScorer;
import stillstock.risk.RiskTrainer;
import stillstock.risk.RiskTraining;
import stillstock.series.Measure;
import stillstock.series.change.ChangeDetector;
import stillstock.settings.AnalysisSettings;
import stillstock.snapshot.Days;
import stillstock.snapshot.Snapshot;

/**
 * One snapshot seen as of one day with one set of settings. Immutable but for what it keeps
 * of its learning; each part is a pure function that the window
 * calls when it needs it and the command line calls in turn through {@link #run}.
 */
public final class Analysis {
    private static final int PROOF_K = 10;
    private static final long PROOF_SEED = 42;

    private final Snapshot snapshot;
    private final AnalysisSettings settings;
    private final int asOfDay;
    private ForecastEngine engine;

    /** @param asOfDay nothing dated later is read (see {@link stillstock.snapshot.Days}) */
    public Analysis(Snapshot snapshot, AnalysisSettings settings, int asOfDay) {
        this.snapshot = Objects.requireNonNull(snapshot, "snapshot");
        this.settings = Objects.requireNonNull(settings, "settings");
        this.asOfDay = asOfDay;
    }

    /** As of the snapshot's own day. */
    public static Analysis of(Snapshot snapshot, AnalysisSettings settings) {
        return new Analysis(snapshot, settings, snapshot.asOfDay());
    }

    /** What is analysed. */
    public Snapshot snapshot() {
        return snapshot;
    }

    /** With what settings. */
    public AnalysisSettings settings() {
        return settings;
    }

    /** As of which day. */
    public int asOfDay() {
        return asOfDay;
    }

    /** What is known of each product's stock and sales; independent of thresholds. */
    public StockFacts facts(JobContext job) {
        return StockFacts.asOf(snapshot, asOfDay, settings.policy().windows(), job);
    }

    /** Statuses and classes under the settings' policy; quick enough for a slider. */
    public Classification classify(StockFacts facts) {
        return Classifier.classify(facts, settings.policy());
    }

    /** Trains the risk models on what was known before the as-of date and judges them on the last window. */
    public RiskTraining trainRisk(JobContext job) {
        return RiskTrainer.train(snapshot, settings.policy().windows(), settings.risk(), asOfDay, job);
    }

    /** Scores every product with a trained model. */
    public RiskResult scoreRisk(RiskTraining training, JobContext job) {
        return RiskScorer.score(training, snapshot, settings.policy().windows(), asOfDay, settings.risk(), job);
    }

    /** Whether the model behind scores still holds: drift, advice, alerts. */
    public MonitorReport monitor(RiskResult risk, JobContext job) {
        return MonitorReport.of(risk, snapshot, settings.policy().windows(), job);
    }

    /** Forecasts one product's sales or returns over the settings' horizon. */
    public ProductForecast forecast(int product, Measure measure, JobContext job) {
        return engine().forecast(snapshot, product, measure, asOfDay, job);
    }

    /** Forecasts one product's sales and, where the data knows returns of any, returns. */
    public List<ProductForecast> forecast(int product, JobContext job) {
        return engine().forecast(snapshot, product, asOfDay, job);
    }

    /** What the chosen methods would have said at past origins: of sales, then of returns where they are among those made. */
    public List<List<PastForecasts.Past>> pastForecasts(List<ProductForecast> made, JobContext job) {
        return engine().past(snapshot, made, asOfDay, job);
    }

    /** What comes back of what is sold, for every product. */
    public ReturnModel returns() {
        return ReturnModel.learn(snapshot, asOfDay);
    }

    /** What price and promotion do to demand, for every product. */
    public PriceResponse prices(JobContext job) {
        return PriceResponse.learn(snapshot, asOfDay, settings.forecast().maxHistoryDays(), job);
    }

    /** Forecasts of products, their groups and the whole that add up. */
    public HierarchyForecast hierarchy(List<ProductForecast> forecasts, JobContext job) {
        // sums of many products are smooth: a few quick methods do, where all would take as long as the products did
        boolean thorough = settings.forecast().effort() == ForecastEffort.THOROUGH;
        ForecastConfig quick = settings.forecast().withEffort(thorough ? ForecastEffort.BALANCED : ForecastEffort.FAST);
        SeriesForecaster ofGroups = SeriesForecaster.choosing(Catalog.forecasters(quick), 1, quick.pinnedMethod());
        return HierarchyForecast.of(
                forecasts,
                snapshot,
                asOfDay,
                series -> ofGroups.forecast(
                                series.values(),
                                series.period().season(),
                                series.period().stepsFor(settings.forecast().horizonDays()),
                                job)
                        .forecast(),
                HierarchyConfig.defaults().withSeed(settings.forecast().seed()),
                job);
    }

    private Optional<HierarchyForecast> groups(List<ProductForecast> forecasts, JobContext job) {
        boolean any = forecasts.stream()
                .anyMatch(made -> made.history().measure() == Measure.SALES
                        && made.forecast().available());
        return any ? Optional.of(hierarchy(forecasts, job)) : Optional.empty();
    }

    /** Forecasts sales and returns of products; hands each over as it is made, one at a time, from any thread. */
    public void forecastAll(int[] products, Consumer<ProductForecast> asTheyCome, JobContext job) {
        engine().forecastAll(snapshot, products, asOfDay, asTheyCome, job);
    }

    /**
     * Forecasts of past dates, a month apart, against what came.
     *
     * @param mostProducts forecast at each date, evenly drawn
     */
    public ForecastHistory forecastHistory(int dates, int mostProducts, JobContext job) {
        return ForecastHistory.of(
                new ForecastEngine(Catalog.forecasters(settings.forecast()), settings.forecast()),
                snapshot,
                new ForecastHistory.Scope(asOfDay, settings.forecast().horizonDays(), dates, mostProducts),
                job);
    }

    /** All products' forecasts in order of product, sales before returns. */
    public List<ProductForecast> forecastAll(JobContext job) {
        List<ProductForecast> all = new ArrayList<>();
        int[] products = IntStream.range(0, snapshot.products().size()).toArray();
        // the engine hands them over one at a time, in no fixed order
        forecastAll(products, all::add, job);
        all.sort(Comparator.comparingInt(ProductForecast::product)
                .thenComparing(made -> made.history().measure()));
        return List.copyOf(all);
    }

    /** What of the products' demand deserves a look: changes of late, returns, sales that swing; most urgent first. */
    public List<Alert> demandAlerts(List<ProductForecast> forecasts, JobContext job) {
        List<ProductForecast> sales = forecasts.stream()
                .filter(made -> made.history().measure() == Measure.SALES)
                .toList();
        boolean knowsReturns = !snapshot.returns().isEmpty();
        ReturnModel returns = returns();
        ForecastAlert[][] found = new ForecastAlert[sales.size()][];
        Parallel.blocks(found.length, 16, job, (from, to) -> {
            for (int i = from; i < to; i++) {
                ProductForecast made = sales.get(i);
                ReturnRate rate = knowsReturns ? returns.rate(made.product()) : ReturnRate.UNKNOWN;
                found[i] = ForecastAlerts.of(
                                made.product(),
                                made.history(),
                                ChangeDetector.detect(made.history()),
                                rate,
                                AlertConfig.defaults())
                        .toArray(ForecastAlert[]::new);
            }
        });
        return Alert.ofDemand(
                Arrays.stream(found).flatMap(Arrays::stream).toList(), snapshot.products(), Days.date(asOfDay));
    }

    /** Everything about pairings that does not depend on the weights. */
    public PairingIndex pairings(Classification classification, JobContext job) {
        return PairingIndex.build(classification, settings.recommend(), job);
    }

    /** The same with what was said of pairs. */
    public PairingIndex pairings(Classification classification, Feedback feedback, JobContext job) {
        return PairingIndex.build(PairingInputs.of(classification).with(feedback), settings.recommend(), job);
    }

    /**
     * How well pairings set up like this would have done, learned up to a day and asked of the orders of the days after.
     *
     * @param lastDay at most the as-of day
     */
    public PairingProof pairingProof(int splitDay, int lastDay, Feedback feedback, JobContext job) {
        PairingEvaluation.Setup setup =
                new PairingEvaluation.Setup(splitDay, Math.min(asOfDay, lastDay), PROOF_K, PROOF_SEED);
        Feedback known = feedback.upTo(Days.date(asOfDay));
        return new PairingProof(
                PairingEvaluation.evaluate(
                        snapshot,
                        setup,
                        new PairingEvaluation.Product(settings.policy(), settings.recommend(), known),
                        job),
                known);
    }

    /** The same with the risk of each product among what makes an item urgent. */
    public PairingIndex pairings(Classification classification, RiskResult risk, Feedback feedback, JobContext job) {
        return PairingIndex.build(
                PairingInputs.of(classification).withRisk(risk::risk).with(feedback), settings.recommend(), job);
    }

    /** Runs all parts; nothing was said of pairs. */
    public AnalysisResult run(JobContext job) {
        return run(Feedback.none(), job);
    }

    /** Runs all parts. */
    public AnalysisResult run(Feedback feedback, JobContext job) {
        job.message("Classifying stock");
        StockFacts facts = facts(job.sub(0.05));
        Classification classification = classify(facts);
        job.message("Training the risk models");
        JobContext riskJob = job.sub(0.35);
        RiskTraining training = trainRisk(riskJob.sub(0.8));
        RiskResult risk = scoreRisk(training, riskJob.sub(0.1));
        MonitorReport monitored = monitor(risk, riskJob.sub(0.1));
        job.message("Forecasting sales and returns");
        List<ProductForecast> forecasts = forecastAll(job.sub(0.40));
        job.message("Making products, groups and places add up");
        Optional<HierarchyForecast> groups = groups(forecasts, job.sub(0.03));
        List<Alert> alerts = Alert.joined(monitored.alerts(), demandAlerts(forecasts, job.sub(0.02)));
        job.message("Pairing flagged items with active ones");
        JobContext pairJob = job.sub(0.15);
        PairingIndex index = pairings(classification, risk, feedback, pairJob.sub(0.7));
        Recommendations recommendations =
                Ranker.rank(index, settings.recommend(), pairJob.sub(0.3)).recommendations();
        return new AnalysisResult(this, classification, training, risk, forecasts, groups, recommendations, alerts);
    }

    /** The same with what an earlier one has learned of its products, where it still holds. */
    public Analysis following(Analysis before) {
        if (before.snapshot == snapshot && before.asOfDay == asOfDay) {
            engine().knowing(before.engine());
        }
        return this;
    }

    private synchronized ForecastEngine engine() {
        if (engine == null) {
            engine = new ForecastEngine(Catalog.forecasters(settings.forecast()), settings.forecast());
        }
        return engine;
    }
}
