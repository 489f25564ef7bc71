package stillstock.app.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import stillstock.app.fixture.Shop;
import stillstock.app.session.OpenedData;
import stillstock.app.session.Session;
import stillstock.classify.StockFacts;
import stillstock.importing.Cause;
import stillstock.importing.FileReport;
import stillstock.importing.ImportReport;
import stillstock.importing.RejectedRow;
import stillstock.importing.RowProblem;
import stillstock.job.JobContext;
import stillstock.settings.AnalysisSettings;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.TableName;

class DataViewModelTest {
    private final Session session = new Session(AnalysisSettings.defaults());
    private final DataViewModel model = new DataViewModel(session);

    @Test
    void saysWhatToDoWhileNothingIsOpen() {
        assertTrue(model.summary().get().startsWith("Nothing open yet: open a folder"));
    }

    @Test
    void showsHowRowsAddUpAndWhatWasWrong() {
        RowProblem problem = new RowProblem("sales.csv", 7, "quantity", "abc", Cause.BAD_NUMBER, "");
        open(new ImportReport(
                List.of(new FileReport("sales.csv", TableName.SALES, 1000, 997, 2, 1, 0, "ab")),
                List.of(problem),
                List.of(new RejectedRow(List.of("quantity"), List.of("abc"), problem)),
                List.of("No returns file"),
                "",
                true));
        assertEquals(
                "shop/csv: 1,000 rows read = 997 accepted + 2 repaired + 1 rejected",
                model.summary().get().replace('\\', '/').replaceFirst(".*shop/", "shop/"));
        assertEquals(List.of(problem), List.copyOf(model.problems().view()));
        assertTrue(model.hasRejects().get());
        assertEquals(
                "More rows were rejected than the limit allows: treat the results with doubt.\nNo returns file",
                model.notes().get());
    }

    @Test
    void namesWhatAMissingTableWouldUnlock() {
        Shop.open(session, 3);
        assertFalse(model.hasRejects().get());
        TableRow returns = model.tables().view().stream()
                .filter(row -> row.table() == TableName.RETURNS)
                .findFirst()
                .orElseThrow();
        assertEquals("add returns.csv to see return rates and returns forecasts", returns.words());
        TableRow sales = model.tables().view().stream()
                .filter(row -> row.table() == TableName.SALES)
                .findFirst()
                .orElseThrow();
        assertEquals(new TableRow(TableName.SALES, true, 3), sales);
    }

    private void open(ImportReport report) {
        Snapshot snapshot = Shop.snapshot(3);
        session.open(
                new OpenedData(Path.of("shop", "csv"), Optional.empty(), snapshot, report),
                StockFacts.asOf(
                        snapshot,
                        snapshot.asOfDay(),
                        session.settings().get().policy().windows(),
                        JobContext.none()));
    }
}
