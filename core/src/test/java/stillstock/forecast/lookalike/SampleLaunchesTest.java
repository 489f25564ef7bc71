package stillstock.forecast.lookalike;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import stillstock.importing.ImportConfig;
import stillstock.importing.ImportException;
import stillstock.importing.run.SnapshotImporter;
import stillstock.job.JobContext;
import stillstock.series.DemandSeries;
import stillstock.series.DemandSeriesBuilder;
import stillstock.series.Measure;
import stillstock.series.Period;
import stillstock.snapshot.Snapshot;

@Tag("slow")
class SampleLaunchesTest {
    private static final int HORIZON = 30;
    private static final int YOUNG = 56;

    /** Units expected, units that came, on known days. */
    private static double[] judged(Snapshot snapshot, int day) {
        DemandSeriesBuilder then = new DemandSeriesBuilder(snapshot, Period.DAY, day, 1095, true);
        DemandSeriesBuilder later = new DemandSeriesBuilder(snapshot, Period.DAY, day + HORIZON, 1095, true);
        LaunchCurves curves = LaunchCurves.learn(snapshot, then, 28);
        double[] units = new double[2];
        for (int product = 0; product < snapshot.products().size(); product++) {
            DemandSeries series = then.of(product, Measure.SALES);
            if (series.length() == 0 || series.length() >= YOUNG) {
                continue;
            }
            double[] came = later.of(product, Measure.SALES).values();
            double[] mean = curves.forecast(product, series.values(), 7, HORIZON)
                    .forecast()
                    .mean();
            for (int step = 0; step < mean.length; step++) {
                double value = came[series.length() + step];
                units[0] += Double.isNaN(value) ? 0 : mean[step];
                units[1] += Double.isNaN(value) ? 0 : value;
            }
        }
        return units;
    }

    /** 1.67 times what came before flops and the latest launches were counted. */
    @Test
    void launchesOfTheSampleAreNotPromisedMuchMoreThanCame() throws IOException, ImportException {
        String sample = System.getProperty("stillstock.sample", "");
        assumeTrue(
                !sample.isEmpty(), "the system property stillstock.sample must name the project's sample-data folder");
        Snapshot snapshot = new SnapshotImporter()
                .read(Path.of(sample, "csv"), Optional.empty(), ImportConfig.defaults(), JobContext.none())
                .snapshot()
                .orElseThrow();
        double expected = 0;
        double came = 0;
        for (int back = 30; back < 600; back += 30) {
            double[] units = judged(snapshot, snapshot.asOfDay() - back);
            expected += units[0];
            came += units[1];
        }
        assertTrue(expected < 1.45 * came, expected + " expected, " + came + " came");
    }
}
