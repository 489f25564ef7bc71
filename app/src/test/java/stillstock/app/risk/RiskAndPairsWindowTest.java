package stillstock.app.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import stillstock.app.AppContext;
import stillstock.app.chart.ChartPane;
import stillstock.app.chart.WaterfallChart;
import stillstock.app.fixture.AnsweredPrompt;
import stillstock.app.fixture.SampleShop;
import stillstock.app.screen.ScreenId;
import stillstock.app.session.RiskSlot;
import stillstock.app.session.Session;

/** The window as a user moves through it: train, read the reasons, weigh the pairings anew, export, read back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RiskAndPairsWindowTest {
    private final AnsweredPrompt prompt = new AnsweredPrompt();
    private final FxRobot robot = new FxRobot();
    private AppContext context;
    private Path folder;

    @BeforeAll
    void open(@TempDir Path temporary) throws Exception {
        folder = temporary;
        Stage stage = FxToolkit.registerPrimaryStage();
        robot.interact(() -> {
            context = new AppContext(
                    folder,
                    (source, mapping, config, job) -> {
                        throw new IllegalStateException("nothing is opened by dialog here");
                    },
                    prompt,
                    () -> stage);
            // the headless screen is 1280 x 800
            stage.setScene(context.scene(1240, 780));
            stage.show();
            SampleShop.open(session());
        });
    }

    @AfterAll
    void close() throws Exception {
        robot.interact(context::close);
        FxToolkit.hideStage();
    }

    @Test
    void trainsByItselfAndSaysWhyASelectedProductIsAtRisk() throws Exception {
        show(ScreenId.RISK);
        TableView<?> table = robot.lookup("#table-risk").queryTableView();
        assertEquals(
                RiskSlot.of(session()).value().get().scored(), table.getItems().size());
        robot.interact(() -> table.getSelectionModel().clearAndSelect(2));
        int product = session().selectedProduct().get();
        String name = session().data().get().snapshot().products().name(product);
        tab("tab-why");
        WaterfallChart why = (WaterfallChart)
                robot.lookup("#risk-reasons").queryAs(ChartPane.class).chart().get();
        assertEquals("Why " + name, why.title());
        String strongest = why.steps().get(0).name();
        List<String> inspector = words(robot.lookup("#inspector-risk").query());
        assertTrue(inspector.get(1).startsWith(strongest + ": "), inspector.toString());
    }

    @Test
    void exportsTheRisksAndTheFileHoldsWhatTheTableShows() throws Exception {
        show(ScreenId.RISK);
        Path file = folder.resolve("risk.csv");
        prompt.answer(file);
        robot.clickOn("#export-risk-file");
        robot.clickOn("As CSV…");
        waitForJobs();
        List<String> lines = Files.readAllLines(file);
        TableView<?> table = robot.lookup("#table-risk").queryTableView();
        assertEquals(table.getItems().size() + 1, lines.size());
        RiskRow first = (RiskRow) table.getItems().get(0);
        assertTrue(lines.get(1).startsWith(first.products().id(first.product()) + ","), "first line " + lines.get(1));
        assertTrue(lines.get(1).contains("," + first.band().id() + ",1,"), "first line " + lines.get(1));
    }

    @Test
    void aWeightTypedIntoItsFieldChangesTheListAndTheExport() throws Exception {
        show(ScreenId.RECOMMENDATIONS);
        TableView<?> pairs = robot.lookup("#table-pairs").queryTableView();
        List<String> before = strings(pairs);
        assertFalse(before.isEmpty());
        type("#field-similarity", "0");
        type("#field-pressure", "1");
        waitForJobs();
        assertEquals(0, session().settings().get().recommend().similarityWeight());
        assertNotEquals(before, strings(pairs));
        Path file = folder.resolve("pairs.csv");
        prompt.answer(file);
        robot.clickOn("#export-recommendations-file");
        robot.clickOn("Recommendations as CSV…");
        waitForJobs();
        List<String> lines = Files.readAllLines(file);
        assertTrue(lines.get(0).startsWith("anchor_id,anchor_name,rank,product_id,name,score,similarity"));
        // with no weight on similarity that part is 0 in every line
        assertTrue(lines.stream().skip(1).allMatch(line -> line.matches(".*,0\\.\\d+,0,0\\.\\d+,.*")), lines.get(1));
    }

    @Test
    void aBandDraggedInTheChartMovesAtOnce() throws Exception {
        show(ScreenId.RISK);
        tab("tab-bands");
        ChartPane chart = robot.lookup("#band-quality").queryAs(ChartPane.class);
        double before = session().settings().get().risk().highFrom();
        double far = chart.getWidth() - 40;
        robot.drag(robot.point(chart).atOffset(new javafx.geometry.Point2D(far - chart.getWidth() / 2, 0)))
                .dropBy(20, 0);
        waitForJobs();
        assertTrue(session().settings().get().risk().highFrom() > before);
        TableView<?> table = robot.lookup("#table-risk").queryTableView();
        assertTrue(table == null || table.getItems().size() > 0);
        robot.interact(() -> session().change(stillstock.settings.AnalysisSettings.defaults()));
        tab("tab-products");
    }

    @Test
    void theAsOfDateMovesBackAndShowsWhatCameToPass() throws Exception {
        show(ScreenId.RISK);
        int last = session().facts().get().day();
        for (int month = 0; month < 4; month++) {
            robot.clickOn("#risk-month-back");
            waitForJobs();
        }
        assertTrue(session().facts().get().day() < last - 100);
        String words = robot.lookup("#risk-outcome").queryAs(Label.class).getText();
        assertTrue(words.contains("high-risk products went dead"), words);
        robot.clickOn("#risk-latest");
        waitForJobs();
        assertEquals(last, session().facts().get().day());
    }

    @Test
    void aTrainingIsCancelledAndWhatWasScoredStays() throws Exception {
        show(ScreenId.RISK);
        int scored = RiskSlot.of(session()).value().get().scored();
        robot.clickOn("#train");
        robot.interact(() -> {
            javafx.scene.control.Button cancel =
                    robot.lookup("#cancel-training").queryButton();
            if (cancel.isVisible()) {
                cancel.fire();
            }
        });
        waitForJobs();
        assertEquals(scored, RiskSlot.of(session()).value().get().scored());
    }

    private void tab(String id) throws Exception {
        robot.interact(() -> {
            javafx.scene.control.TabPane tabs = robot.lookup("#risk-tabs").queryAs(javafx.scene.control.TabPane.class);
            tabs.getTabs().stream()
                    .filter(tab -> id.equals(tab.getId()))
                    .findFirst()
                    .ifPresent(tabs.getSelectionModel()::select);
        });
        waitForJobs();
    }

    private Session session() {
        return context.services().session();
    }

    private void show(ScreenId screen) throws Exception {
        robot.interact(() -> context.workbench().show(screen));
        waitForJobs();
    }

    private void type(String field, String text) {
        robot.doubleClickOn(field);
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write(text);
        robot.type(KeyCode.ENTER);
    }

    private void waitForJobs() throws Exception {
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.waitFor(
                240, TimeUnit.SECONDS, () -> context.jobs().running().isEmpty());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static List<String> strings(TableView<?> table) {
        return table.getItems().stream().map(Object::toString).toList();
    }

    private static List<String> words(Node node) {
        List<String> words = new ArrayList<>();
        for (Node label : node.lookupAll(".label")) {
            words.add(((Label) label).getText());
        }
        return words;
    }
}
