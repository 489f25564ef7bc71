package stillstock.export.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillstock.importing.ImportConfig;
import stillstock.importing.ImportException;
import stillstock.importing.ImportOutcome;
import stillstock.importing.run.SnapshotImporter;
import stillstock.job.JobCancelledException;
import stillstock.job.JobContext;
import stillstock.sample.SampleConfig;
import stillstock.sample.SampleGenerator;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.TableName;

class SnapshotSqliteTest {
    @TempDir
    Path folder;

    @Test
    void aSnapshotComesBackRowByRow() throws IOException, ImportException, SQLException {
        Snapshot first = sample();
        Path one = folder.resolve("one.sqlite");
        SnapshotSqlite.write(first, one, JobContext.none());

        Snapshot second = read(one);
        assertEquals(first.asOf(), second.asOf());
        for (TableName table : TableName.values()) {
            assertEquals(first.rows(table), second.rows(table), table::id);
        }
        for (int p = 0; p < first.products().size(); p++) {
            assertEquals(first.products().record(p), second.products().record(p));
        }
        for (int row = 0; row < first.sales().size(); row++) {
            assertEquals(first.sales().day(row), second.sales().day(row));
            assertEquals(first.sales().quantity(row), second.sales().quantity(row));
            assertEquals(first.sales().unitPrice(row), second.sales().unitPrice(row));
        }
        Path two = folder.resolve("two.sqlite");
        SnapshotSqlite.write(second, two, JobContext.none());
        assertEquals(rows(one), rows(two));
    }

    @Test
    void aCancelledWriteLeavesNothing() throws IOException, ImportException {
        Snapshot snapshot = sample();
        Path target = Files.createDirectory(folder.resolve("out")).resolve("x.sqlite");
        assertThrows(JobCancelledException.class, () -> SnapshotSqlite.write(snapshot, target, new Cancelled()));
        try (Stream<Path> left = Files.list(target.getParent())) {
            assertEquals(List.of(), left.toList());
        }
    }

    private record Cancelled() implements JobContext {
        @Override
        public void step(long done, long total) {
            throw new AssertionError("a cancelled job takes no step");
        }

        @Override
        public void message(String text) {
            assertEquals(false, text.isEmpty());
        }

        @Override
        public JobContext sub(double share) {
            return this;
        }

        @Override
        public boolean isCancelled() {
            return true;
        }
    }

    private Snapshot sample() throws IOException, ImportException {
        Path data = folder.resolve("data");
        SampleGenerator.writeCsv(
                new SampleConfig(25, 8, 3, SampleConfig.defaults().end()), data, JobContext.none());
        return read(data);
    }

    private static Snapshot read(Path source) throws ImportException {
        ImportOutcome outcome =
                new SnapshotImporter().read(source, Optional.empty(), ImportConfig.defaults(), JobContext.none());
        assertEquals("", outcome.report().unusable());
        assertEquals(0, outcome.report().rejected() + outcome.report().repaired(), () -> outcome.report()
                .problems()
                .toString());
        return outcome.snapshot().orElseThrow();
    }

    private static Map<String, List<String>> rows(Path file) throws SQLException {
        Map<String, List<String>> tables = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            List<String> names = new ArrayList<>();
            try (ResultSet all = statement.executeQuery("select name from sqlite_master")) {
                while (all.next()) {
                    names.add(all.getString(1));
                }
            }
            for (String name : names) {
                List<String> rows = new ArrayList<>();
                try (ResultSet all = statement.executeQuery("select * from " + name + " order by rowid")) {
                    while (all.next()) {
                        StringBuilder row = new StringBuilder();
                        for (int i = 1; i <= all.getMetaData().getColumnCount(); i++) {
                            row.append(all.getString(i)).append('|');
                        }
                        rows.add(row.toString());
                    }
                }
                tables.put(name, rows);
            }
        }
        return tables;
    }
}
