package stillstock.sample;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import stillstock.export.store.Column;
import stillstock.export.store.RowSink;
import stillstock.export.store.TableStore;
import stillstock.job.JobContext;
import stillstock.sample.world.World;

/** Rows leave as they happen: what stays in memory grows with products, not with lines. */
class SampleMemoryTest {
    private static final int PRODUCTS = 20_000;
    private static final long MOST_BYTES_A_PRODUCT = 1_000;

    @Test
    void twentyThousandProductsNeedTheirOwnStateOnly() throws IOException {
        SampleConfig config = new SampleConfig(PRODUCTS, 6, 1, LocalDate.of(2025, 12, 31));
        CountingStore store = new CountingStore();
        LastDayScale scale = new LastDayScale();
        long before = usedBytes();
        SampleGenerator.fill(config, World.of(config.extent()), store, scale);
        long held = scale.usedOnTheLastDay - before;
        assertTrue(store.rows.get("sales") > 15 * PRODUCTS, () -> "sales lines " + store.rows);
        assertTrue(scale.usedOnTheLastDay > 0, "the last day is reported");
        assertTrue(held < PRODUCTS * MOST_BYTES_A_PRODUCT, () -> "bytes held on the last day " + held);
    }

    private static long usedBytes() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** Weighs the heap on the last day, while the simulation still stands. */
    private static final class LastDayScale implements JobContext {
        private long usedOnTheLastDay;

        @Override
        public void step(long done, long total) {
            if (done == total) {
                usedOnTheLastDay = usedBytes();
            }
        }

        @Override
        public void message(String text) {
            // not of interest
        }

        @Override
        public JobContext sub(double share) {
            return this;
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    }

    /** Counts rows and lets them go. */
    private static final class CountingStore implements TableStore {
        private final Map<String, Integer> rows = new HashMap<>();

        @Override
        public RowSink open(String name, List<Column> columns) {
            return new RowSink() {
                @Override
                public void row(Object... cells) {
                    rows.merge(name, 1, Integer::sum);
                }

                @Override
                public void close() {
                    // nothing is held
                }
            };
        }

        @Override
        public void complete() {
            // nothing is held
        }

        @Override
        public void close() {
            // nothing is held
        }
    }
}
