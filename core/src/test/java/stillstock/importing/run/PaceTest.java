package stillstock.importing.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import stillstock.job.JobContext;

class PaceTest {
    private final List<String> said = new ArrayList<>();
    private long nanos = 5_000_000_000L;

    private final JobContext job = new JobContext() {
        @Override
        public void step(long done, long total) {}

        @Override
        public void message(String text) {
            said.add(text);
        }

        @Override
        public JobContext sub(double share) {
            return this;
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    @Test
    void saysRowsAndRowsASecondOnceASecond() {
        Pace pace = new Pace("sales.csv", job, () -> nanos);
        pace.at(0);
        nanos += 999_999_999L;
        pace.at(300_000);
        assertEquals(List.of(), said, "less than a second");
        nanos += 1_000_000_001L;
        pace.at(800_000);
        nanos += 500_000_000L;
        pace.at(900_000);
        nanos += 1_500_000_000L;
        pace.at(1_204_000);
        assertEquals(
                List.of(
                        "Reading sales.csv: 800,000 rows, 400,000 a second",
                        "Reading sales.csv: 1,204,000 rows, 301,000 a second"),
                said);
    }
}
