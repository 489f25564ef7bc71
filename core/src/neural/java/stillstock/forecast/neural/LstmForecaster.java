package stillstock.forecast.neural;

import java.util.Optional;
import stillstock.forecast.CheckedForecaster;
import stillstock.forecast.DemandClass;
import stillstock.forecast.Forecast;
import stillstock.forecast.global.GlobalMethods;
import stillstock.job.JobContext;

/** A trained network's forecasts: "lstm". */
final class LstmForecaster extends CheckedForecaster {
    private final LstmModel model;

    LstmForecaster(LstmModel model) {
        super(GlobalMethods.LSTM);
        this.model = model;
    }

    @Override
    public boolean suits(DemandClass demand) {
        return demand != DemandClass.NONE;
    }

    @Override
    protected Forecast compute(double[] history, int season, int horizon, JobContext job) {
        if (season != model.season()) {
            return unavailable("the network was trained for a season of " + model.season() + " steps, not " + season);
        }
        int n = history.length;
        if (n < model.length()) {
            return unavailable("the network reads " + model.length() + " values, there are " + n);
        }
        Optional<Window> found = Window.before(history, n, season, model.length(), model.preparation());
        if (found.isEmpty()) {
            return unavailable(
                    "fewer than half of the last " + model.length() + " values, which the network reads, are known");
        }
        Window window = found.get();
        float[] ahead = model.ahead(window.input());
        double[] mean = new double[horizon];
        double[][] bounds = new double[4][horizon];
        for (int k = 0; k < horizon; k++) {
            int step = learned(k);
            mean[k] = window.value(ahead[step], k);
            for (int b = 0; b < bounds.length; b++) {
                bounds[b][k] = window.value(ahead[step] + model.errors().bound(b, window.kind(), step), k);
            }
        }
        return new Forecast(
                name(), mean, new Forecast.Bands(bounds[0], bounds[1], bounds[2], bounds[3]), new double[0]);
    }

    /** Beyond the horizon learned, the same places of its last season stand for what is later. */
    private int learned(int step) {
        if (step < model.horizon()) {
            return step;
        }
        int cycle = Math.min(model.season(), model.horizon());
        return step - (step - model.horizon() + cycle) / cycle * cycle;
    }
}
