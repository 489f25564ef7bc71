package stillstock.forecast.neural;

import java.util.ArrayList;
import java.util.List;
import stillstock.forecast.Forecaster;
import stillstock.forecast.ForecasterContract;
import stillstock.forecast.global.GlobalSeries;
import stillstock.job.JobContext;

class LstmContractTest extends ForecasterContract {
    private static final LstmModel MODEL = trained();

    private static LstmModel trained() {
        List<double[]> all = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            all.add(demand(i, 90, i % 3 * 0.2));
        }
        return LstmModel.train(Lessons.of(all), Lessons.SEASON, Lessons.HORIZON, Lessons.small(), JobContext.none())
                .orElseThrow();
    }

    @Override
    protected Forecaster forecaster() {
        return MODEL.of(GlobalSeries.of(new double[0]), 0);
    }
}
