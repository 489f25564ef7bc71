package stillstock.app.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
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
import stillstock.app.screen.ScreenId;
import stillstock.app.session.Session;
import stillstock.classify.DeadStockPolicy;
import stillstock.settings.AnalysisSettings;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.TableName;

/** The Data screen in the window: findings, their steps, and what an analyst does with them. */
@ExtendWith(ApplicationExtension.class)
class DataWindowTest {
    @TempDir
    private static Path folder;

    private OpenWorkbench bench;
    private Path shop;

    @Start
    void open(Stage stage) throws IOException {
        shop = Files.createTempDirectory(folder, "shop");
        StringBuilder sales = new StringBuilder("date,order_id,product_id,quantity,unit_price\n");
        for (int i = 0; i < 120; i++) {
            sales.append(String.format("2025-%02d-%02d,O%d,P%d,%d,5%n", 1 + i % 9, 1 + i % 27, i, i % 6, 1 + i % 3));
        }
        sales.append("2025-09-09,X1,P1,1,5\n2025-09-09,X1,P1,1,5\n2025-09-09,X2,P2,2,\n");
        Files.writeString(shop.resolve("sales.csv"), sales);
        Files.writeString(
                shop.resolve("inventory.csv"),
                "date,product_id,on_hand,unit_cost\n2025-09-10,P1,5,2\n2025-09-10,P2,-4,2\n2025-09-10,P3,7,2\n");
        bench = new OpenWorkbench(stage, Files.createTempDirectory(folder, "home"));
    }

    @AfterEach
    void close() {
        bench.context().close();
    }

    private Session session() {
        return bench.context().services().session();
    }

    private void openShop(FxRobot robot) {
        bench.awaitData();
        robot.interact(() -> {
            bench.context().services().desk().open(shop);
            bench.context().services().navigator().show(ScreenId.DATA);
        });
        bench.await(() -> session().data().get().source().equals(shop)
                && bench.context().jobs().running().isEmpty());
    }

    private void tab(FxRobot robot, String id) {
        TabPane tabs = robot.lookup("#data-tabs").queryAs(TabPane.class);
        robot.interact(() -> tabs.getSelectionModel()
                .select(tabs.getTabs().stream()
                        .filter(tab -> tab.getId().equals(id))
                        .findFirst()
                        .orElseThrow()));
    }

    private Snapshot shown() {
        return session().data().get().snapshot();
    }

    private ListView<StepRow> steps(FxRobot robot) {
        return robot.lookup("#steps").queryListView();
    }

    private void awaitSteps(FxRobot robot, int steps) {
        bench.await(() -> steps(robot).getItems().size() == steps
                && bench.context().jobs().running().isEmpty()
                && steps(robot).getItems().stream().allMatch(row -> row.result().isPresent()));
    }

    @Test
    void aFindingIsFixedSwitchedOffReorderedUndoneAndSaved(FxRobot robot) {
        openShop(robot);
        tab(robot, "quality");
        TableView<Object> findings = robot.lookup("#table-findings").queryTableView();
        bench.await(() -> !findings.getItems().isEmpty());
        int duplicates = indexOf(findings, "duplicate.sales");
        robot.interact(() -> findings.getSelectionModel().select(duplicates));
        bench.await(() -> robot.lookup("#finding-fixes .button").tryQuery().isPresent());
        assertTrue(
                robot.lookup("#finding-effect").queryAs(Label.class).getText().contains("1 units worth 5"));
        robot.clickOn("#finding-fixes .button");
        tab(robot, "steps");
        awaitSteps(robot, 1);
        assertEquals(122, shown().sales().size());
        assertTrue(text(robot, "#step-effect").startsWith("Rows of sales: 123 → 122"), text(robot, "#step-effect"));
        assertEquals(
                1, robot.lookup("#table-changes").queryTableView().getItems().size());

        robot.clickOn("#add-step").clickOn("Set negative stock to zero");
        awaitSteps(robot, 2);
        robot.interact(() -> steps(robot).getSelectionModel().select(1));
        robot.clickOn("#step-up");
        awaitSteps(robot, 2);
        assertEquals(
                "Set negative stock to zero", steps(robot).getItems().get(0).label());

        robot.clickOn("#steps").type(KeyCode.HOME).type(KeyCode.SPACE);
        bench.await(() -> !steps(robot).getItems().get(0).planned().on());
        awaitSteps(robot, 2);
        assertEquals(-4, lowestStock());
        robot.clickOn("#step-undo");
        awaitSteps(robot, 2);
        assertEquals(0, lowestStock());
        robot.clickOn("#step-undo");
        awaitSteps(robot, 2);
        assertEquals(
                "Set negative stock to zero", steps(robot).getItems().get(1).label());
        robot.clickOn("#step-redo");
        awaitSteps(robot, 2);

        Path saved = folder.resolve("mine.stillstock");
        bench.prompt().answer(saved);
        robot.interact(() -> bench.context().commands().run(Command.SAVE_WORKSPACE));
        bench.await(
                () -> Files.exists(saved) && bench.context().jobs().running().isEmpty());
        robot.interact(() -> bench.context().commands().run(Command.OPEN_SAMPLE));
        bench.await(() -> !session().data().get().source().equals(shop));
        robot.interact(() -> bench.context().commands().run(Command.OPEN_WORKSPACE));
        bench.await(() -> session().data().get().source().equals(shop));
        awaitSteps(robot, 2);
        assertEquals(122, shown().sales().size());
        assertEquals(0, lowestStock());
    }

    @Test
    void columnsSayHowFullTheyAre(FxRobot robot) {
        openShop(robot);
        tab(robot, "columns");
        TableView<Object> columns = robot.lookup("#table-columns").queryTableView();
        bench.await(() -> !columns.getItems().isEmpty());
        assertTrue(columns.getItems().stream().anyMatch(row -> row.toString().contains("unit_price")));
        assertFalse(shown().present().contains(TableName.CUSTOMERS));
    }

    @Test
    void aNoteIsWrittenAndSettingsAreKeptSideBySide(FxRobot robot) {
        openShop(robot);
        tab(robot, "notes");
        assertTrue(robot.lookup("#note-add").queryAs(Button.class).isDisabled());
        robot.interact(() -> session().selectedProduct().set(2));
        robot.clickOn("#note-text").write("ask the buyer").type(KeyCode.ENTER);
        TableView<Object> notes = robot.lookup("#table-notes").queryTableView();
        bench.await(() -> notes.getItems().size() == 1);
        assertEquals("ask the buyer", session().project().notes().get(0).text());
        robot.clickOn("#scenario-name").write("as it was").type(KeyCode.ENTER);
        TableView<Object> scenarios = robot.lookup("#table-scenarios").queryTableView();
        bench.await(() -> scenarios.getItems().size() == 2);
        AnalysisSettings before = session().settings().get();
        robot.interact(() -> session().changePolicy(deadAfter(20, before.policy())));
        bench.await(() -> scenarios.getItems().get(1).toString().contains("thresholds"));
        robot.interact(() -> scenarios.getSelectionModel().select(1));
        robot.clickOn("#scenario-use");
        bench.await(() -> session().settings().get().policy().equals(before.policy()));
    }

    private static DeadStockPolicy deadAfter(int days, DeadStockPolicy rest) {
        return new DeadStockPolicy(
                days,
                rest.minOnHand(),
                rest.newGraceDays(),
                rest.slowCoverDays(),
                rest.anchorSoldWithinDays(),
                rest.minStockValue(),
                rest.abcA(),
                rest.abcB(),
                rest.xyzX(),
                rest.xyzY(),
                rest.fsnFast(),
                rest.fsnSlow(),
                rest.ageBucketDays(),
                rest.windows());
    }

    private static int indexOf(TableView<Object> table, String id) {
        for (int i = 0; i < table.getItems().size(); i++) {
            if (table.getItems().get(i).toString().contains("id=" + id + ",")) {
                return i;
            }
        }
        throw new AssertionError(id + " is not among " + table.getItems());
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    private float lowestStock() {
        float lowest = Float.MAX_VALUE;
        for (int row = 0; row < shown().inventory().size(); row++) {
            lowest = Math.min(lowest, shown().inventory().onHand(row));
        }
        return lowest;
    }
}
