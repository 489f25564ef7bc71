package stillstock.forecast.global;

import java.util.List;
import java.util.Optional;
import stillstock.job.JobContext;

/** One XGBoost model over all series: "global". */
final class BoostedMethod implements GlobalMethod {
    @Override
    public String name() {
        return GlobalModel.NAME;
    }

    @Override
    public Optional<TrainedMethod> train(
            List<GlobalSeries> series, int season, int horizon, long seed, JobContext job) {
        return GlobalModel.train(
                        series, season, horizon, GlobalConfig.defaults().withSeed(seed), job)
                .map(TrainedMethod.class::cast);
    }
}
