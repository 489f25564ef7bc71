package stillstock.forecast.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import stillstock.forecast.Forecaster;
import stillstock.forecast.engine.PooledGlobal;
import stillstock.forecast.global.GlobalConfig;
import stillstock.forecast.global.GlobalSeries;
import stillstock.forecast.intermittent.SeasonalBlend;
import stillstock.job.JobContext;

/**
 * The default methods of demand with gaps in a file: one model over all such series of the same season, where there are
 * enough, else the intermittent blend. Immutable.
 *
 * @param bySeason what was learned
 */
record DemandDefaults(Map<Integer, PooledGlobal> bySeason) {
    /** Nothing learned. */
    static final DemandDefaults NONE = new DemandDefaults(Map.of());

    DemandDefaults {
        bySeason = Map.copyOf(bySeason);
    }

    static DemandDefaults learn(
            List<NamedSeries> all, Function<NamedSeries, SeriesFileForecast.Task> task, JobContext job) {
        Map<Integer, List<NamedSeries>> gapped = new TreeMap<>();
        for (NamedSeries one : all) {
            if (PooledGlobal.withGaps(one.values())) {
                gapped.computeIfAbsent(task.apply(one).season(), season -> new ArrayList<>())
                        .add(one);
            }
        }
        int known = gapped.values().stream().mapToInt(List::size).sum();
        Map<Integer, PooledGlobal> learned = new TreeMap<>();
        gapped.forEach((season, members) -> {
            int horizon = members.stream()
                    .mapToInt(one -> task.apply(one).horizon())
                    .max()
                    .orElse(1);
            PooledGlobal.learn(
                            members.stream()
                                    .map(one -> GlobalSeries.of(one.values()))
                                    .toList(),
                            new PooledGlobal.Setup(season, horizon, SeriesFileForecast.FOLDS),
                            GlobalConfig.defaults().withSeed(SeriesFileForecast.SEED),
                            job.sub((double) members.size() / known))
                    .ifPresent(pooled -> learned.put(season, pooled));
        });
        return new DemandDefaults(learned);
    }

    /** The methods tried for a series. */
    List<Forecaster> among(List<Forecaster> usual, NamedSeries one, int season) {
        PooledGlobal pooled = bySeason.get(season);
        return pooled == null || !PooledGlobal.withGaps(one.values())
                ? usual
                : pooled.among(usual, GlobalSeries.of(one.values()));
    }

    /** The default of a series' kind of demand: the given one where it has no gaps. */
    Forecaster insteadOf(Forecaster gapless, NamedSeries one, int season) {
        if (this == NONE || !PooledGlobal.withGaps(one.values())) {
            return gapless;
        }
        return among(List.of(new SeasonalBlend()), one, season).get(0);
    }
}
