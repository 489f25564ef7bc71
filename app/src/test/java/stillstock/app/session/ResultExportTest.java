package stillstock.app.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillstock.app.fixture.Shop;
import stillstock.app.jobs.SameThreadJobs;
import stillstock.settings.AnalysisSettings;

class ResultExportTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-01-01T12:00:00Z"), ZoneOffset.UTC);

    @Test
    void writesTheFilesOfTheCommandLine(@TempDir Path folder) throws IOException {
        Session session = Shop.session(12);
        SameThreadJobs jobs = new SameThreadJobs();
        new ResultExport(session, jobs, "Stillstock test", NOON).to(folder);
        assertEquals(List.of(), jobs.failures());
        for (String name : List.of(
                "analysis.xlsx",
                "report.html",
                "run.json",
                "risk.csv",
                "forecasts.csv",
                "recommendations.csv",
                "import-report.csv")) {
            assertTrue(Files.size(folder.resolve(name)) > 0, name);
        }
        List<String> lines = Files.readAllLines(folder.resolve("dead-stock.csv"));
        assertEquals(13, lines.size());
        assertTrue(lines.get(0).startsWith("product_id,name,group,on_hand,stock_value,last_sale_date"));
    }

    @Test
    void nothingOpenIsNothingToDo(@TempDir Path folder) {
        SameThreadJobs jobs = new SameThreadJobs();
        new ResultExport(new Session(AnalysisSettings.defaults()), jobs, "Stillstock test", NOON).to(folder);
        assertEquals(List.of(), jobs.titles());
    }
}
