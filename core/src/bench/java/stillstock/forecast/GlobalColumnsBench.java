package stillstock.forecast;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import stillstock.forecast.driver.ProductCovariates;
import stillstock.forecast.global.Covariates;
import stillstock.forecast.global.GlobalConfig;
import stillstock.forecast.global.GlobalModel;
import stillstock.forecast.global.GlobalSeries;
import stillstock.importing.ImportConfig;
import stillstock.importing.ImportException;
import stillstock.importing.run.SnapshotImporter;
import stillstock.job.JobContext;
import stillstock.series.DemandSeries;
import stillstock.series.DemandSeriesBuilder;
import stillstock.series.Measure;
import stillstock.series.Period;
import stillstock.snapshot.Snapshot;

/**
 * The global model from past days a month apart without columns of price, promotion and stock-outs, with those of stock-outs,
 * and with all, against what came in 30 days. Arguments: data, past origins.
 */
public final class GlobalColumnsBench {
    private static final int SEASON = 7;
    private static final int HORIZON = 30;

    private GlobalColumnsBench() {}

    /** Which columns there are. */
    private enum Columns {
        NONE,
        STOCK,
        ALL
    }

    /** A product's history and what came. */
    private record Case(int product, DemandSeries history, double[] came, double scale) {}

    /** Runs it. */
    public static void main(String[] args) throws IOException, ImportException {
        Snapshot snapshot = new SnapshotImporter()
                .read(Path.of(args[0]), Optional.empty(), ImportConfig.defaults(), JobContext.none())
                .snapshot()
                .orElseThrow();
        int origins = Integer.parseInt(args[1]);
        double[][] sums = new double[Columns.values().length][6];
        for (int k = 1; k <= origins; k++) {
            List<Case> cases = cases(snapshot, snapshot.asOfDay() - HORIZON * k);
            for (Columns columns : Columns.values()) {
                judge(snapshot, cases, columns, sums[columns.ordinal()]);
            }
        }
        for (Columns columns : Columns.values()) {
            double[] sum = sums[columns.ordinal()];
            System.out.printf(
                    Locale.ROOT,
                    "%s: MAE a day %.4f, RMSE %.4f, RMSSE %.4f, bias %+.1f %%, %.0f cases%n",
                    columns,
                    sum[0] / sum[3],
                    Math.sqrt(sum[1] / sum[3]),
                    sum[2] / sum[3],
                    100 * (sum[4] / sum[5] - 1),
                    sum[3]);
        }
    }

    private static List<Case> cases(Snapshot snapshot, int asOf) {
        int most = ForecastConfig.defaults().maxHistoryDays();
        DemandSeriesBuilder past = new DemandSeriesBuilder(snapshot, Period.DAY, asOf, most, true);
        DemandSeriesBuilder whole = new DemandSeriesBuilder(snapshot, Period.DAY, asOf + HORIZON, most + 400, false);
        List<Case> cases = new ArrayList<>();
        for (int product = 0; product < snapshot.products().size(); product++) {
            DemandSeries history = past.of(product, Measure.SALES);
            double[] all = whole.of(product, Measure.SALES).values();
            if (history.emptyCause().isEmpty() && all.length >= HORIZON) {
                double[] came = Arrays.copyOfRange(all, all.length - HORIZON, all.length);
                cases.add(new Case(product, history, came, scale(history.values())));
            }
        }
        return cases;
    }

    /** Mean squared change from one known day to the next. */
    private static double scale(double[] values) {
        double sum = 0;
        int known = 0;
        for (int i = 1; i < values.length; i++) {
            double change = values[i] - values[i - 1];
            if (!Double.isNaN(change)) {
                sum += change * change;
                known++;
            }
        }
        return sum / known;
    }

    private static void judge(Snapshot snapshot, List<Case> cases, Columns columns, double[] sums) {
        ProductCovariates covariates = new ProductCovariates(snapshot, HORIZON, columns == Columns.ALL);
        List<GlobalSeries> series = cases.stream()
                .map(one -> new GlobalSeries(
                        one.history().values(),
                        snapshot.products().category().code(one.product()) + 1,
                        Regressors.none(),
                        columns == Columns.NONE ? Covariates.none() : covariates.of(one.product(), one.history())))
                .toList();
        GlobalModel model = GlobalModel.train(series, SEASON, HORIZON, GlobalConfig.defaults(), JobContext.none())
                .orElseThrow();
        for (int i = 0; i < cases.size(); i++) {
            Case one = cases.get(i);
            Forecast made =
                    model.of(series.get(i), 0).forecast(one.history().values(), SEASON, HORIZON, JobContext.none());
            if (!made.available() || !(one.scale() > 0)) {
                continue;
            }
            double squares = 0;
            for (int k = 0; k < HORIZON; k++) {
                double error = one.came()[k] - made.mean()[k];
                sums[0] += Math.abs(error) / HORIZON;
                squares += error * error / HORIZON;
                sums[4] += made.mean()[k];
                sums[5] += one.came()[k];
            }
            sums[1] += squares;
            sums[2] += Math.sqrt(squares / one.scale());
            sums[3]++;
        }
    }
}
