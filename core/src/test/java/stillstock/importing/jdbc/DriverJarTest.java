package stillstock.importing.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stillstock.importing.row.UnusableInputException;
import stillstock.job.JobContext;

class DriverJarTest {
    private static Path jarOf(Class<?> type) {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }

    @Test
    void sqlServersDriverIsLoadedFromItsJarAndTakesItsUrl() throws IOException, UnusableInputException, SQLException {
        Path jar = jarOf(com.microsoft.sqlserver.jdbc.SQLServerDriver.class);
        JdbcTarget target = new JdbcTarget(
                "jdbc:sqlserver://db.example:1433;databaseName=shop;password=x", "sa", "", Optional.of(jar));
        try (DriverJar loaded = DriverJar.load(target)) {
            assertEquals(
                    "com.microsoft.sqlserver.jdbc.SQLServerDriver",
                    loaded.driver().getClass().getName());
            assertNotSame(
                    com.microsoft.sqlserver.jdbc.SQLServerDriver.class,
                    loaded.driver().getClass());
            assertTrue(loaded.driver().acceptsURL(target.url()));
        }
        assertEquals("jdbc:sqlserver://db.example:1433", target.toString());
    }

    @Test
    void aServerThatIsNotThereIsSaidSo() {
        Path jar = jarOf(com.microsoft.sqlserver.jdbc.SQLServerDriver.class);
        JdbcTarget target = new JdbcTarget(
                "jdbc:sqlserver://127.0.0.1:1;encrypt=false;loginTimeout=2", "sa", "pw", Optional.of(jar));
        UnusableInputException e =
                assertThrows(UnusableInputException.class, () -> JdbcTables.open(target, JobContext.none()));
        assertTrue(e.getMessage().startsWith("cannot read jdbc:sqlserver://127.0.0.1:1 ("), e.getMessage());
    }

    @Test
    void aJarWithoutTheDriverIsSaidSo(@TempDir Path folder) throws IOException {
        Path empty = folder.resolve("driver.jar");
        Files.write(empty, new byte[] {'P', 'K', 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        for (Path jar : new Path[] {empty, folder.resolve("none.jar"), jarOf(org.postgresql.Driver.class)}) {
            JdbcTarget target = new JdbcTarget("jdbc:oracle:thin:@//host/x", "", "", Optional.of(jar));
            UnusableInputException e = assertThrows(UnusableInputException.class, () -> DriverJar.load(target));
            assertTrue(e.getMessage().contains("jar"), e.getMessage());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "postgresql://host/db", "jdbc:sqlite:shop.db", "jdbc:x\nSELECT 1"})
    void whatIsNoUrlOfAServerIsRefused(String url) {
        assertThrows(IllegalArgumentException.class, () -> new JdbcTarget(url, "", "", Optional.empty()));
    }
}
