package stillstock.forecast.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stillstock.forecast.DemandClass;
import stillstock.forecast.ForecastConfig;
import stillstock.forecast.ForecastEffort;
import stillstock.forecast.Forecaster;
import stillstock.forecast.Regressors;
import stillstock.forecast.combine.Combination;
import stillstock.forecast.driver.ProductCovariates;
import stillstock.forecast.global.GlobalConfig;
import stillstock.forecast.global.GlobalMethod;
import stillstock.forecast.global.GlobalMethods;
import stillstock.forecast.global.GlobalModel;
import stillstock.forecast.global.GlobalSeries;
import stillstock.forecast.global.TestableGlobal;
import stillstock.forecast.global.TrainedMethod;
import stillstock.forecast.weigh.LearnedWeights;
import stillstock.forecast.weigh.WeightLearning;
import stillstock.job.JobContext;
import stillstock.series.DemandSeries;
import stillstock.series.DemandSeriesBuilder;
import stillstock.series.Measure;
import stillstock.series.Period;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.column.CodedColumn;

/**
 * What is learned of all products at once for the forecast of each: global methods, and weights of the default
 * combination; with less than thorough effort only the global methods that are pinned. From at most {@value #MOST_SERIES} products, evenly drawn. What methods are tested with at past origins
 * was learned from before the first of them. Immutable.
 */
final class SharedLearning {
    private static final int MOST_SERIES = 2_000;
    private static final int MOST_WEIGHED = 300;
    private static final int WEIGHT_ORIGINS = 2;
    private static final double OF_TRAINING = 0.6;

    private final CodedColumn categories;
    private final ProductCovariates covariates;
    private final int testedSteps;
    private final Optional<PooledGlobal> boosted;
    private final List<Learned> learned;
    private final Optional<LearnedWeights> weights;

    private SharedLearning(
            CodedColumn categories,
            ProductCovariates covariates,
            int testedSteps,
            Optional<PooledGlobal> boosted,
            List<Learned> learned,
            Optional<LearnedWeights> weights) {
        this.categories = categories;
        this.covariates = covariates;
        this.testedSteps = testedSteps;
        this.boosted = boosted;
        this.learned = List.copyOf(learned);
        this.weights = weights;
    }

    /** A global method as it is now, and as it was before the first past origin that methods are tested at. */
    private record Learned(String name, TrainedMethod now, TrainedMethod earlier) {}

    /** The global methods that are worth their training. */
    private static List<GlobalMethod> wanted(ForecastConfig config) {
        return GlobalMethods.all().stream()
                .filter(method -> config.effort() == ForecastEffort.THOROUGH || config.pins(method.name()))
                .toList();
    }

    /** Learns from the sales of a snapshot as the builder knows them. */
    static SharedLearning of(
            Snapshot snapshot, DemandSeriesBuilder known, Period period, ForecastConfig config, JobContext job) {
        int horizon = period.stepsFor(config.horizonDays());
        int testedSteps = config.testedOrigins() * horizon;
        int products = snapshot.products().size();
        int drawn = Math.min(products, MOST_SERIES);
        CodedColumn categories = snapshot.products().category();
        // drivers take prices and promotions out of every history: as columns they would count twice
        ProductCovariates covariates =
                new ProductCovariates(snapshot, horizon, !config.drivers().used());
        List<GlobalSeries> series = new ArrayList<>();
        for (int i = 0; i < drawn; i++) {
            int product = (int) ((long) i * products / drawn);
            DemandSeries one = known.of(product, Measure.SALES);
            if (one.emptyCause().isEmpty()) {
                series.add(series(categories, covariates, product, one));
            }
        }
        List<GlobalSeries> before =
                series.stream().map(one -> one.before(testedSteps)).toList();
        int season = period.season();
        Optional<PooledGlobal> boosted = Optional.empty();
        List<Learned> learned = new ArrayList<>();
        List<GlobalMethod> wanted = wanted(config);
        for (GlobalMethod method : wanted) {
            JobContext training = job.sub(OF_TRAINING / wanted.size());
            if (method.name().equals(GlobalModel.NAME)) {
                boosted = PooledGlobal.learn(
                        series,
                        new PooledGlobal.Setup(season, horizon, config.testedOrigins()),
                        GlobalConfig.defaults().withSeed(config.seed()),
                        training);
                continue;
            }
            Optional<TrainedMethod> earlier = method.train(before, season, horizon, config.seed(), training.sub(0.5));
            if (earlier.isPresent()) {
                method.train(series, season, horizon, config.seed(), training.sub(0.5))
                        .ifPresent(now -> learned.add(new Learned(method.name(), now, earlier.get())));
            }
        }
        Optional<LearnedWeights> weights = config.effort() == ForecastEffort.THOROUGH
                ? weights(before, season, horizon, config.seed(), job.sub(1 - OF_TRAINING))
                : Optional.empty();
        return new SharedLearning(categories, covariates, testedSteps, boosted, learned, weights);
    }

    private static Optional<LearnedWeights> weights(
            List<GlobalSeries> series, int season, int horizon, long seed, JobContext job) {
        List<WeightLearning.Task> tasks = series.stream()
                .map(GlobalSeries::values)
                .filter(values -> suitsWeights(DemandClass.of(values)))
                .map(values -> new WeightLearning.Task(values, season, horizon))
                .toList();
        List<WeightLearning.Task> drawn = new ArrayList<>();
        int wanted = Math.min(tasks.size(), MOST_WEIGHED);
        for (int i = 0; i < wanted; i++) {
            drawn.add(tasks.get((int) ((long) i * tasks.size() / wanted)));
        }
        List<Combination.Member> members = StandardMethods.members();
        return new WeightLearning(
                        members.stream().map(Combination.Member::method).toList(),
                        members.stream().mapToDouble(Combination.Member::weight).toArray(),
                        WEIGHT_ORIGINS,
                        seed)
                .learn(drawn, job);
    }

    private static boolean suitsWeights(DemandClass demand) {
        return demand == DemandClass.SMOOTH || demand == DemandClass.ERRATIC;
    }

    private static GlobalSeries series(
            CodedColumn categories, ProductCovariates covariates, int product, DemandSeries one) {
        return new GlobalSeries(
                one.values(), group(categories, product), Regressors.none(), covariates.of(product, one));
    }

    private static int group(CodedColumn categories, int product) {
        return Math.max(0, categories.code(product) + 1);
    }

    /** The usual methods with what was learned among them: first the defaults. */
    List<Forecaster> methods(List<Forecaster> usual, int product, DemandSeries series) {
        List<Forecaster> methods = new ArrayList<>();
        GlobalSeries own = series(categories, covariates, product, series);
        for (Forecaster method : usual) {
            boolean weighed = weights.isPresent() && method.name().equals(StandardMethods.COMBINE);
            methods.add(weighed ? StandardMethods.combination(StandardMethods.members(), weights.get()) : method);
        }
        // global methods suit any demand, but are no default for demand without gaps
        learned.forEach(one -> methods.add(new TestableGlobal(one.now(), one.earlier(), own, testedSteps)));
        return boosted.map(global -> global.among(methods, own)).orElse(methods);
    }
}
