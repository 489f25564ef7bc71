package stillstock.app.wizard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import stillstock.app.command.Command;
import stillstock.app.fixture.OpenWorkbench;
import stillstock.app.session.Session;
import stillstock.app.wizard.row.FileRow;

/** The wizard in the window: a foreign folder is opened, corrected, checked and taken, or given up. */
@ExtendWith(ApplicationExtension.class)
class WizardWindowTest {
    @TempDir
    private static Path folder;

    private OpenWorkbench bench;
    private Path home;
    private Path exports;

    @Start
    void open(Stage stage) throws IOException {
        home = Files.createTempDirectory(folder, "home");
        exports = Files.createTempDirectory(folder, "exports");
        StringBuilder sales = new StringBuilder("Invoice,StockCode,Qty,InvoiceDate,Price\n");
        for (int i = 0; i < 200; i++) {
            sales.append(7000 + i / 2).append(",S").append(i % 9).append(',').append(1 + i % 4);
            sales.append(String.format(",2025-%02d-%02d,%d.50%n", 1 + i % 9, 1 + i % 27, 2 + i % 9));
        }
        Files.writeString(exports.resolve("invoices.csv"), sales.append("7200,S1,two,2025-09-01,1.50\n"));
        bench = new OpenWorkbench(stage, home);
    }

    @AfterEach
    void close() {
        bench.context().close();
    }

    private void startWizard(FxRobot robot) {
        bench.await(() -> bench.context().jobs().running().isEmpty());
        bench.prompt().answer(exports);
        robot.interact(() -> bench.context().commands().run(Command.OPEN_FOLDER));
        bench.await(() -> robot.lookup("#wizard").query().isVisible()
                && !files(robot).getItems().isEmpty());
    }

    private static TableView<FileRow> files(FxRobot robot) {
        return robot.lookup("#wizard-files").queryTableView();
    }

    @Test
    void aForeignFolderIsWalkedThroughToTheOpenData(FxRobot robot) {
        startWizard(robot);
        assertEquals("sales", files(robot).getItems().get(0).readAs());
        robot.clickOn("#wizard-next");
        TableView<Object> read = robot.lookup("#wizard-read").queryTableView();
        bench.await(() -> read.getItems().size() == 202);
        assertTrue(
                robot.lookup("#wizard-preview-words")
                        .queryAs(Label.class)
                        .getText()
                        .contains("1 rejected"),
                () -> robot.lookup("#wizard-preview-words").queryAs(Label.class).getText());
        ComboBox<String> price = robot.lookup("#feed-unit_price").queryComboBox();
        robot.interact(() -> price.setValue("(none)"));
        bench.await(() -> !robot.lookup("#wizard-undo").query().isDisabled());
        robot.clickOn("#wizard-undo");
        bench.await(() -> robot.lookup("#wizard-undo").query().isDisabled());
        robot.clickOn("#wizard-next");
        bench.await(() -> !robot.lookup("#wizard-next").query().isDisabled());
        robot.clickOn("#wizard-name").write("Invoices");
        robot.clickOn("#wizard-next");
        Session session = bench.context().services().session();
        bench.await(() -> session.data().get() != null
                && session.data().get().source().equals(exports)
                && !robot.lookup("#wizard").query().isVisible());
        assertEquals(200, session.data().get().snapshot().sales().size());
        assertEquals(1, session.data().get().report().rejected());
        assertTrue(Files.exists(home.resolve("mappings").resolve("invoices.json")));
    }

    @Test
    void escapeLeavesNoTrace(FxRobot robot) {
        startWizard(robot);
        Session session = bench.context().services().session();
        Path before = session.data().get() == null ? null : session.data().get().source();
        robot.type(KeyCode.ESCAPE);
        bench.await(() -> !robot.lookup("#wizard").query().isVisible()
                && bench.context().jobs().running().isEmpty());
        assertEquals(
                before,
                session.data().get() == null ? null : session.data().get().source());
        assertFalse(Files.exists(home.resolve("mappings")));
    }

    @Test
    void aDatabaseIsAskedForAndAWrongUrlIsToldOf(FxRobot robot) {
        bench.await(() -> bench.context().jobs().running().isEmpty());
        robot.interact(() -> bench.context().commands().run(Command.OPEN_DATABASE));
        robot.clickOn("#database-url").write("postgres://localhost/shop");
        robot.clickOn("#database-open");
        assertTrue(robot.lookup("#database-wrong")
                .queryAs(Label.class)
                .getText()
                .startsWith("the URL must begin with jdbc:"));
        robot.type(KeyCode.ESCAPE);
        assertFalse(robot.lookup("#database").query().isVisible());
        assertEquals(List.of(), List.copyOf(bench.context().jobs().running()));
    }
}
