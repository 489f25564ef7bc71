package stillstock.importing.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillstock.importing.ImportConfig;
import stillstock.importing.ImportException;
import stillstock.job.JobContext;
import stillstock.snapshot.Days;
import stillstock.snapshot.SalesTable;
import stillstock.snapshot.Snapshot;

/** Ids that come again and again are looked up once, whatever way their rows take. */
class RepeatedIdsTest {
    @TempDir
    Path folder;

    /** One line as written. */
    private record Line(int day, String order, String product, String place, String customer, int units) {}

    @Test
    void everyLineKeepsItsIdsAcrossBlocksHeldRowsAndBlanks() throws IOException, ImportException {
        Random random = new Random(11);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < 30_000; i++) {
            // now and then a date far ahead, whose row is held back, and a text too long to be numbered
            int day = 18_000 + (i > 20_000 && i % 10 == 0 ? 900 : i / 100);
            String order = i % 97 == 0 ? "" : i % 89 == 0 ? "O".repeat(70) + i / 890 : "O" + random.nextInt(9_000);
            lines.add(new Line(
                    day,
                    order,
                    "P" + random.nextInt(700),
                    i % 5 == 0 ? "" : "L" + i % 7,
                    i % 11 == 0 ? "NULL" : "C\u00e4\u20ac" + random.nextInt(2_000),
                    1 + random.nextInt(9)));
        }
        StringBuilder text = new StringBuilder("date,order_id,product_id,location_id,customer_id,quantity\n");
        for (Line line : lines) {
            text.append(Days.date(line.day()))
                    .append(',')
                    .append(String.join(",", line.order(), line.product(), line.place(), line.customer()))
                    .append(',')
                    .append(line.units())
                    .append('\n');
        }
        Path file = Files.writeString(folder.resolve("sales.csv"), text);
        Snapshot snapshot = new SnapshotImporter()
                .read(file, Optional.empty(), ImportConfig.defaults(), JobContext.none())
                .snapshot()
                .orElseThrow();
        assertEquals(sorted(lines), sorted(read(snapshot)));
    }

    private static List<Line> read(Snapshot snapshot) {
        List<Line> result = new ArrayList<>();
        SalesTable sales = snapshot.sales();
        for (int p = 0; p < snapshot.products().size(); p++) {
            for (int row = sales.from(p); row < sales.to(p); row++) {
                String customer = snapshot.codes().customers().text(sales.customer(row));
                result.add(new Line(
                        sales.day(row),
                        snapshot.codes().orders().text(sales.order(row)),
                        snapshot.products().id(p),
                        snapshot.codes().locations().text(sales.location(row)),
                        customer.isEmpty() ? "NULL" : customer,
                        (int) sales.quantity(row)));
            }
        }
        return result;
    }

    private static List<String> sorted(List<Line> lines) {
        return lines.stream().map(Line::toString).sorted().toList();
    }
}
