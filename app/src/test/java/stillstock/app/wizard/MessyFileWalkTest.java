package stillstock.app.wizard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
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
import stillstock.importing.mapping.MappingException;
import stillstock.importing.mapping.MappingJson;
import stillstock.importing.mapping.TableSource;
import stillstock.importing.row.RecordKind;
import stillstock.importing.run.MappedRow;
import stillstock.snapshot.Days;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.TableName;

/** A messy file from the first look to the open data, by clicks and keys alone. */
@ExtendWith(ApplicationExtension.class)
class MessyFileWalkTest {
    @TempDir
    private static Path folder;

    private OpenWorkbench bench;
    private Path exports;

    @Start
    void open(Stage stage) throws IOException {
        exports = Files.createTempDirectory(folder, "exports");
        StringBuilder sales = new StringBuilder("Sales of all branches,,,\n# printed by the till\n");
        sales.append("Invoice,Date,StockCode,Qty,Price\n");
        for (int i = 0; i < 300; i++) {
            sales.append(String.format(
                    "%d,%02d/%02d/2025,`S,%d`,%d,1.50%n", 1000 + i, 1 + i % 9, 1 + i % 12, i % 7, 1 + i % 4));
        }
        sales.append("1400,03/04/2025,`S,1`,two,1.50\n1401,03/04/2025,`S,1`,all branches,9,1.00,x\n");
        Files.writeString(exports.resolve("march.csv"), sales.append("9999,01/01/2025,checked,750,1.50\n"));
        bench = new OpenWorkbench(stage, Files.createTempDirectory(folder, "home"));
    }

    @AfterEach
    void close() {
        bench.context().close();
    }

    private static <T extends Node> T byId(FxRobot robot, String id, Class<T> type) {
        return robot.lookup(node -> id.equals(node.getId())).queryAs(type);
    }

    private static void say(FxRobot robot, String box, String text) {
        robot.clickOn(robot.lookup("#" + box + " .text-field").<Node>query());
        robot.push(KeyCode.SHORTCUT, KeyCode.A);
        robot.write(text).type(KeyCode.ENTER);
    }

    private static TableView<MappedRow> table(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryTableView();
    }

    private static MappedRow last(FxRobot robot) {
        TableView<MappedRow> raw = table(robot, "wizard-raw");
        return raw.getItems().isEmpty()
                ? null
                : raw.getItems().get(raw.getItems().size() - 1);
    }

    @Test
    void aMessyFileIsOpenedByAFewWords(FxRobot robot) throws IOException, MappingException {
        bench.await(() -> bench.context().jobs().running().isEmpty());
        bench.prompt().answer(exports);
        robot.interact(() -> bench.context().commands().run(Command.OPEN_WIZARD_FOLDER));
        TableView<FileRow> files = robot.lookup("#wizard-files").queryTableView();
        bench.await(() -> !files.getItems().isEmpty());

        say(robot, "file-format-quote", "`");
        bench.await(() -> files.getItems().get(0).readAs().equals("sales")
                && !robot.lookup("#wizard-next").query().isDisabled());
        robot.clickOn("#wizard-next");
        bench.await(() -> last(robot) != null);
        assertEquals(
                RecordKind.PREAMBLE,
                table(robot, "wizard-raw").getItems().get(0).kind());
        assertEquals(
                RecordKind.COMMENT, table(robot, "wizard-raw").getItems().get(1).kind());
        assertEquals(RecordKind.ROW, last(robot).kind());

        robot.clickOn("How the file is written");
        robot.clickOn(robot.lookup("#format-encoding .text-field").<Node>query());
        Node footer = byId(robot, "format-footer", Node.class);
        for (int tabs = 0; tabs < 12 && !footer.isFocused(); tabs++) {
            robot.type(KeyCode.TAB);
        }
        robot.push(KeyCode.SHORTCUT, KeyCode.A);
        robot.write("1").type(KeyCode.ENTER);
        bench.await(() -> last(robot) != null && last(robot).kind() == RecordKind.FOOTER);

        robot.clickOn("date *");
        bench.await(() ->
                robot.lookup("#column-name").queryAs(Label.class).getText().equals("Date"));
        assertTrue(robot.lookup("#column-words").queryAs(Label.class).getText().contains("by all 302 rows"));
        Node answer = byId(robot, "answer-Date-M/d/yyyy", Node.class);
        bench.await(answer::isVisible);
        robot.clickOn(answer);
        int date = 0;
        bench.await(() -> table(robot, "wizard-read").getItems().size() > 4
                && table(robot, "wizard-read")
                        .getItems()
                        .get(4)
                        .read()
                        .get(date)
                        .equals("2025-02-02"));
        robot.clickOn("#raw-view-cells");
        assertEquals(7, table(robot, "wizard-raw").getColumns().size());

        Path saved = folder.resolve("march.json");
        bench.prompt().answer(saved);
        robot.clickOn("#wizard-export");
        bench.await(() -> Files.exists(saved));
        robot.clickOn("#wizard-next");
        bench.await(() -> !robot.lookup("#wizard-next").query().isDisabled());
        robot.clickOn("#wizard-name").write("Branches");
        robot.clickOn("#wizard-next");
        Session session = bench.context().services().session();
        bench.await(() -> session.data().get() != null
                && session.data().get().source().equals(exports)
                && !robot.lookup("#wizard").query().isVisible());
        Snapshot snapshot = session.data().get().snapshot();
        assertEquals(300, snapshot.sales().size());
        assertEquals(2, session.data().get().report().rejected());
        assertEquals("2025-01-01", Days.text(snapshot.sales().day(0)));
        TableSource source = MappingJson.read(saved).sources(TableName.SALES).get(0);
        assertEquals("`", source.format().quote());
        assertEquals(1, source.format().footerRows());
        assertEquals("M/d/yyyy", source.columnRules().get("Date").dateFormat());
    }
}
