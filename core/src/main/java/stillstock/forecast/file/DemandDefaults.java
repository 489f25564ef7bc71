package stillstock.forecast.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import stillstock.forecast.Forecaster;
import stillstock.forecast.combine.Combination;
import stillstock.forecast.engine.PooledGlobal;
import stillstock.forecast.engine.StandardMethods;
import stillstock.forecast.global.GlobalConfig;
import stillstock.forecast.global.GlobalSeries;
import stillstock.forecast.intermittent.SeasonalBlend;
import stillstock.job.JobContext;

/**
 * The default methods of the series of a file, season by season. For demand with gaps: one model over all such series,
 * where there are enough, else the intermittent blend. For other demand: the combination, corrected where a trial on the
 * file's own past says so, with bands as wide as the pooled errors ask for. Immutable.
 *
 * @param withGaps what was learned of series with gaps
 * @param gapless what a trial on the others says
 */
record DemandDefaults(Map<Integer, PooledGlobal> withGaps, Map<Integer, CorrectionTrial.Verdict> gapless) {
    /** Nothing learned. */
    static final DemandDefaults NONE = new DemandDefaults(Map.of(), Map.of());

    private static final double OF_TRIALS = 0.2;

    DemandDefaults {
        withGaps = Map.copyOf(withGaps);
        gapless = Map.copyOf(gapless);
    }

    /** Learns from the series, all ending now; those of a season are forecast alike. */
    static DemandDefaults learn(
            List<NamedSeries> all,
            List<Forecaster> candidates,
            Function<NamedSeries, SeriesFileForecast.Task> task,
            JobContext job) {
        Map<Integer, List<NamedSeries>> gapped = new TreeMap<>();
        Map<Integer, List<NamedSeries>> others = new TreeMap<>();
        for (NamedSeries one : all) {
            (PooledGlobal.withGaps(one.values()) ? gapped : others)
                    .computeIfAbsent(task.apply(one).season(), season -> new ArrayList<>())
                    .add(one);
        }
        Map<Integer, PooledGlobal> learned = new TreeMap<>();
        gapped.forEach((season, members) -> pooled(season, members, task, job.sub((1 - OF_TRIALS) / gapped.size()))
                .ifPresent(pooled -> learned.put(season, pooled)));
        Map<Integer, CorrectionTrial.Verdict> tried = new TreeMap<>();
        Optional<Combination> usual = candidates.stream()
                .filter(method -> method.name().equals(StandardMethods.COMBINE))
                .filter(Combination.class::isInstance)
                .map(Combination.class::cast)
                .findFirst();
        usual.ifPresent(combination ->
                others.forEach((season, members) -> new CorrectionTrial(combination, StandardMethods.corrected())
                        .of(members, task, job.sub(OF_TRIALS / others.size()))
                        .ifPresent(verdict -> tried.put(season, verdict))));
        return new DemandDefaults(learned, tried);
    }

    private static Optional<PooledGlobal> pooled(
            int season,
            List<NamedSeries> members,
            Function<NamedSeries, SeriesFileForecast.Task> task,
            JobContext job) {
        int horizon = members.stream()
                .mapToInt(one -> task.apply(one).horizon())
                .max()
                .orElse(1);
        return PooledGlobal.learn(
                members.stream().map(one -> GlobalSeries.of(one.values())).toList(),
                new PooledGlobal.Setup(season, horizon, SeriesFileForecast.FOLDS),
                GlobalConfig.defaults().withSeed(SeriesFileForecast.SEED),
                job);
    }

    /** The methods tried for a series, its default first. */
    List<Forecaster> among(List<Forecaster> usual, NamedSeries one, int season) {
        boolean gaps = PooledGlobal.withGaps(one.values());
        if (gaps && withGaps.containsKey(season)) {
            return withGaps.get(season).among(usual, GlobalSeries.of(one.values()));
        }
        if (gaps || !gapless.containsKey(season)) {
            return usual;
        }
        Forecaster first = gapless.get(season).combination();
        List<Forecaster> methods = new ArrayList<>();
        methods.add(first);
        usual.stream().filter(method -> !method.name().equals(first.name())).forEach(methods::add);
        return methods;
    }

    /** The default of a series' kind of demand: the given one where it has no gaps and nothing was tried. */
    Forecaster insteadOf(Forecaster combination, NamedSeries one, int season) {
        if (this == NONE) {
            return combination;
        }
        if (PooledGlobal.withGaps(one.values())) {
            return among(List.of(new SeasonalBlend()), one, season).get(0);
        }
        return gapless.containsKey(season) ? gapless.get(season).stretched() : combination;
    }
}
