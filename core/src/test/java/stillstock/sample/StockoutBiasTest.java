package stillstock.sample;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillstock.export.store.CsvStore;
import stillstock.export.store.TableStore;
import stillstock.importing.ImportConfig;
import stillstock.importing.ImportException;
import stillstock.importing.run.SnapshotImporter;
import stillstock.job.JobContext;
import stillstock.sample.world.World;
import stillstock.series.DemandSeries;
import stillstock.series.DemandSeriesBuilder;
import stillstock.series.Measure;
import stillstock.series.Period;
import stillstock.snapshot.Days;
import stillstock.snapshot.Snapshot;

/** The simulator knows what was wanted and not had: empty shelves must not be taken for no demand. */
class StockoutBiasTest {
    private static final LocalDate END = LocalDate.of(2025, 12, 31);
    private static final int WINDOW = 60;

    @Test
    void demandIsLessBiasedWhereDaysOutOfStockAreUnknown(@TempDir Path folder) throws IOException, ImportException {
        SampleConfig config = new SampleConfig(600, 24, 7, END);
        World world = World.of(config.extent());
        List<int[]> lost = new ArrayList<>();
        try (TableStore store = new CsvStore(folder)) {
            SampleGenerator.fill(
                    config,
                    world,
                    store,
                    (day, product, units) -> lost.add(new int[] {day, product, units}),
                    JobContext.none());
        }
        Snapshot snapshot = new SnapshotImporter()
                .read(folder, Optional.empty(), ImportConfig.defaults(), JobContext.none())
                .snapshot()
                .orElseThrow();
        int first = Days.of(config.end().plusDays(1).minusMonths(config.months()));
        DemandSeriesBuilder builder = new DemandSeriesBuilder(snapshot, Period.DAY, Days.of(END), 1095, true);
        double wanted = 0;
        double asZero = 0;
        double asMissing = 0;
        int judged = 0;
        for (int product = 0; product < snapshot.products().size(); product++) {
            DemandSeries series = builder.of(product, Measure.SALES);
            for (int from = 0; from + WINDOW <= series.length(); from += WINDOW) {
                Window window = Window.of(series, from);
                if (window.out() >= 7 && window.out() <= WINDOW - 14) {
                    judged++;
                    int day = Days.of(series.start()) + from;
                    wanted += window.sold()
                            + inVain(lost, world, snapshot.products().id(product), day - first);
                    asZero += window.sold();
                    asMissing += window.sold() * WINDOW / (WINDOW - window.out());
                }
            }
        }
        double biasOfZero = asZero / wanted - 1;
        double biasOfMissing = asMissing / wanted - 1;
        String figures = judged + " windows, bias as zero " + biasOfZero + ", as missing " + biasOfMissing;
        assertTrue(judged > 50, figures);
        assertTrue(Math.abs(biasOfMissing) < 0.7 * Math.abs(biasOfZero), figures);
    }

    private record Window(int out, double sold) {
        static Window of(DemandSeries series, int from) {
            int out = 0;
            double sold = 0;
            for (int i = from; i < from + WINDOW; i++) {
                out += series.outOfStock(i) ? 1 : 0;
                sold += Double.isNaN(series.value(i)) ? 0 : series.value(i);
            }
            return new Window(out, sold);
        }
    }

    /** Units wanted in vain in a window that starts so many days after the simulation's first. */
    private static double inVain(List<int[]> lost, World world, String id, int day) {
        double units = 0;
        for (int[] one : lost) {
            if (one[0] >= day
                    && one[0] < day + WINDOW
                    && world.names().id(one[1]).equals(id)) {
                units += one[2];
            }
        }
        return units;
    }
}
