package stillstock.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import stillstock.app.fixture.OpenWorkbench;
import stillstock.app.screen.ScreenId;
import stillstock.app.session.Session;
import stillstock.classify.Classification;
import stillstock.classify.Status;

/** The window on the sample data, driven as a user would. */
@ExtendWith(ApplicationExtension.class)
class WorkbenchTest {
    @TempDir
    private static Path folder;

    private OpenWorkbench bench;
    private Path home;

    @Start
    void open(Stage stage) throws IOException {
        home = Files.createTempDirectory(folder, "home");
        bench = new OpenWorkbench(stage, home);
    }

    @BeforeEach
    void sampleIsOpen() {
        assumeTrue(SampleLocation.csv().isPresent(), "skipped: no sample-data folder (see -Dstillstock.sample)");
        bench.awaitData();
    }

    @AfterEach
    void close() {
        bench.context().close();
    }

    @Test
    void opensTheSampleAndSaysWhatWasRead(FxRobot robot) {
        Session session = bench.context().services().session();
        long read = session.data().get().report().read();
        assertTrue(read > 100_000, "rows read: " + read);
        assertTrue(label(robot, "#subtitle").getText().contains(String.format("%,d rows read", read)));
        assertEquals("As of 2025-12-31", label(robot, "#status-as-of").getText());
        assertEquals(
                session.data().get().report().files().size(),
                robot.lookup("#table-import-files").queryTableView().getItems().size());
    }

    @Test
    void draggingAThresholdMovesCountsValueAndTableTogether(FxRobot robot) {
        robot.clickOn("#nav-dead_stock");
        Session session = bench.context().services().session();
        int before = session.classification().get().count(Status.DEAD);
        Slider slider = robot.lookup("#slider-dead_after").queryAs(Slider.class);
        robot.drag(slider.lookup(".thumb")).moveBy(-30, 0);
        bench.await(() -> session.classification().get().policy().deadAfterDays() < 180);
        robot.drop();
        Classification now = session.classification().get();
        assertTrue(now.count(Status.DEAD) > before, now.count(Status.DEAD) + " dead instead of " + before);
        assertEquals(
                "Dead: " + now.count(Status.DEAD) + " items",
                label(robot, "#items-dead").getText());
        assertTrue(
                label(robot, "#change-dead").getText().startsWith("+" + (now.count(Status.DEAD) - before) + " item"));
        assertEquals(now.flaggedCount(), deadStock(robot).getItems().size());
        assertTrue(session.unsaved().get());
    }

    @Test
    void aTypedThresholdCountsOnceItIsEntered(FxRobot robot) {
        robot.clickOn("#nav-dead_stock");
        robot.doubleClickOn("#field-dead_after").write("90").type(KeyCode.ENTER);
        bench.await(() ->
                bench.context().services().session().settings().get().policy().deadAfterDays() == 90);
        assertEquals(
                90, robot.lookup("#slider-dead_after").queryAs(Slider.class).getValue(), 0.5);
    }

    @Test
    void filteredRowsAreExportedAsShown(FxRobot robot) throws IOException {
        Session session = bench.context().services().session();
        List<Integer> expected = deadAbove(session.classification().get(), 500);
        assertFalse(expected.isEmpty());
        robot.clickOn("#nav-dead_stock");
        robot.clickOn("#filter-status").write("dead");
        robot.clickOn("#filter-stock_value").write(">500");
        // the count beside the buttons grows once the filter is through and moves them; only then are they aimed at
        bench.await(
                () -> robot.lookup(".table-view").queryTableView().getItems().size() == expected.size());
        Path file = folder.resolve("list.csv");
        bench.prompt().answer(file);
        robot.clickOn("#export-dead-stock");
        bench.await(() -> bench.context().jobs().lastWords().get().equals("Wrote " + file));
        assertEquals("Wrote " + file, label(robot, "#status-last").getText());
        List<String> lines = Files.readAllLines(file);
        assertTrue(lines.get(0).startsWith("product_id,name,status,on_hand,stock_value,"), lines.get(0));
        assertEquals(
                expected.stream()
                        .map(session.data().get().snapshot().products()::id)
                        .toList(),
                lines.stream()
                        .skip(1)
                        .map(line -> line.substring(0, line.indexOf(',')))
                        .toList());
    }

    private static List<Integer> deadAbove(Classification found, double value) {
        return IntStream.range(0, found.facts().products())
                .filter(p -> found.status(p) == Status.DEAD && found.facts().stockValue(p) > value)
                .boxed()
                .sorted(Comparator.comparingDouble(p -> -found.facts().stockValue(p)))
                .toList();
    }

    @Test
    void theInspectorFollowsSearchAndTable(FxRobot robot) {
        robot.clickOn("#product-search").write("P0062").type(KeyCode.ENTER);
        Session session = bench.context().services().session();
        int product = session.data().get().snapshot().products().row("P0062");
        assertEquals(product, session.selectedProduct().get());
        assertEquals(
                session.data().get().snapshot().products().name(product),
                label(robot, "#inspector-title").getText());
        assertEquals(
                session.classification().get().reason(product),
                label(robot, "#inspector-reason").getText());
        robot.clickOn("#nav-dead_stock");
        robot.interact(() -> deadStock(robot).getSelectionModel().clearAndSelect(0));
        assertEquals(
                session.classification().get().topFlagged(1)[0],
                session.selectedProduct().get());
    }

    @Test
    void thePaletteGoesToAScreenByKeyboard(FxRobot robot) {
        robot.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
        robot.write("overv").type(KeyCode.ENTER);
        assertEquals(ScreenId.OVERVIEW, bench.context().workbench().current());
        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT1).release(KeyCode.CONTROL);
        assertEquals(ScreenId.DATA, bench.context().workbench().current());
    }

    @Test
    void theHintStaysClosedAndTheThemeIsRemembered(FxRobot robot) throws IOException {
        assertTrue(robot.lookup("#hint").query().isVisible());
        robot.clickOn("#hint .button-icon");
        assertFalse(robot.lookup("#hint").query().isVisible());
        robot.clickOn("#command-theme-switch");
        String kept = Files.readString(home.resolve("preferences.properties"));
        assertTrue(kept.contains("hint.dismissed=true") && kept.contains("theme=dark"), kept);
    }

    @Test
    void inputThatCannotBeUsedIsExplainedAndTheOpenDataStays(FxRobot robot) throws IOException {
        Path empty = Files.createTempDirectory(folder, "empty");
        Session session = bench.context().services().session();
        Object before = session.data().get();
        robot.interact(() -> bench.context().services().desk().open(empty));
        bench.await(() -> robot.lookup("#problem-dialog").tryQuery().isPresent());
        robot.type(KeyCode.ENTER);
        assertEquals(before, session.data().get());
    }

    @Test
    void savedSettingsAreInForceAtTheNextStart(FxRobot robot) throws IOException {
        robot.clickOn("#nav-dead_stock");
        robot.doubleClickOn("#field-dead_after").write("120").type(KeyCode.ENTER);
        bench.await(() -> bench.context().services().session().unsaved().get());
        robot.clickOn("#save-settings");
        bench.await(() -> Files.exists(home.resolve("settings.json"))
                && !bench.context().services().session().unsaved().get());
        assertTrue(Files.readString(home.resolve("settings.json")).contains("\"deadAfterDays\" : 120"));
    }

    private static Label label(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class);
    }

    private static TableView<?> deadStock(FxRobot robot) {
        return robot.lookup("#table-dead-stock").queryTableView();
    }
}
