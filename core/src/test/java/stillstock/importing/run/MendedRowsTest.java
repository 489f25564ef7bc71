package stillstock.importing.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static stillstock.importing.run.Inputs.usable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillstock.importing.FileReport;
import stillstock.importing.ImportConfig;
import stillstock.importing.ImportException;
import stillstock.importing.ImportOutcome;
import stillstock.importing.report.RejectsWriter;
import stillstock.job.JobContext;
import stillstock.snapshot.TableName;

class MendedRowsTest {
    @TempDir
    Path folder;

    private Path rejects;

    @BeforeEach
    void rejectTwoRows() throws IOException {
        Path data = Inputs.write(
                Files.createDirectory(folder.resolve("data")),
                Map.of(
                        "sales.csv",
                        "date,product_id,quantity\n2025-01-01,A,1\n2025-01-02,\"B, big\",zwei\n2025-01-03,C,3\n2025-01-04,D,x\n"));
        ImportOutcome first = Inputs.read(data);
        assertEquals(2, first.report().rejected());
        rejects = new RejectsWriter()
                .write(first.report(), folder.resolve("rejects"))
                .get(0);
    }

    @Test
    void onlyTheMendedRowsAreAddedAndCountAsRepaired() throws IOException, ImportException {
        Files.writeString(rejects, Files.readString(rejects).replace("zwei", "2"));

        ImportOutcome outcome = mended();

        assertEquals(3, usable(outcome).sales().size());
        FileReport sales = Inputs.file(outcome, "sales.csv", TableName.SALES);
        assertEquals(
                List.of(4L, 2L, 1L, 1L), List.of(sales.read(), sales.accepted(), sales.repaired(), sales.rejected()));
        assertEquals(5, outcome.report().rejects().get(0).problem().line());
    }

    @Test
    void aFileSavedByASpreadsheetIsUnderstood() throws IOException, ImportException {
        Files.writeString(
                rejects,
                "date;product_id;quantity;line;column;cause\r\n2025-01-02;\"B, big\";2;3;quantity;\r\n2025-01-04;D;4;5;quantity;\r\n");
        assertEquals(4, usable(mended()).sales().size());
    }

    @Test
    void rowsTakenOutStayRejectedAndOtherFilesAreRefused() throws IOException, ImportException {
        Files.writeString(rejects, "date,product_id,quantity,line,column,cause\n");
        assertEquals(2, usable(mended()).sales().size());

        Files.writeString(rejects, "date,product_id,quantity\n2025-01-02,B,2\n");
        assertTrue(mended().report().unusable().contains("is no rejects file"), mended().report()::unusable);
    }

    private ImportOutcome mended() throws ImportException {
        ImportInput input = new ImportInput(List.of(folder.resolve("data")), Optional.empty(), List.of(rejects));
        return new SnapshotImporter().read(input, ImportConfig.defaults(), JobContext.none());
    }
}
