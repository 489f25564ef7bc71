package stillstock.app.recommend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import stillstock.app.AppContext;
import stillstock.app.fixture.AnsweredPrompt;
import stillstock.app.fixture.SampleShop;
import stillstock.app.screen.ScreenId;
import stillstock.app.session.Session;
import stillstock.recommend.LimitConfig;
import stillstock.recommend.Pairing;
import stillstock.settings.AnalysisSettings;

/** The Recommendations screen as a user works with it: weigh, pin, leave out, group, export, and read back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PairingsWindowTest {
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
            context.workbench().show(ScreenId.RECOMMENDATIONS);
        });
        waitForJobs();
    }

    @BeforeEach
    void fromTheDefaults() throws Exception {
        robot.interact(() -> session().change(AnalysisSettings.defaults()));
        waitForJobs();
        robot.clickOn("#recommend-tab-pairs");
        robot.interact(() -> robot.lookup("#table-anchors")
                .queryTableView()
                .getSelectionModel()
                .clearAndSelect(1));
        waitForJobs();
    }

    @AfterAll
    void close() throws Exception {
        robot.interact(context::close);
        FxToolkit.hideStage();
    }

    private Session session() {
        return context.services().session();
    }

    private void waitForJobs() throws Exception {
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> context.jobs().running().isEmpty());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private TableView<PairRow> pairs() {
        return robot.lookup("#table-pairs").queryTableView();
    }

    private List<Integer> shown() {
        return pairs().getItems().stream()
                .map(PairRow::pairing)
                .map(Pairing::candidate)
                .toList();
    }

    private LimitConfig limits() {
        return session().settings().get().recommend().limits();
    }

    private PairRow select(int place) {
        robot.interact(() -> {
            pairs().getSelectionModel().clearAndSelect(place);
            pairs().requestFocus();
        });
        return pairs().getItems().get(place);
    }

    @Test
    void movingAWeightReordersTheList() throws Exception {
        List<Double> before =
                pairs().getItems().stream().map(row -> row.pairing().score()).toList();
        robot.interact(() -> robot.lookup("#slider-pressure")
                .queryAs(javafx.scene.control.Slider.class)
                .setValue(1));
        waitForJobs();
        assertEquals(1, session().settings().get().recommend().pressureWeight());
        List<Double> after =
                pairs().getItems().stream().map(row -> row.pairing().score()).toList();
        assertNotEquals(before, after);
        assertTrue(after.get(0) >= after.get(after.size() - 1));
    }

    @Test
    void aPinnedPairComesFirstAndIsListedByHand() throws Exception {
        PairRow last = select(pairs().getItems().size() - 1);
        robot.push(KeyCode.P);
        waitForJobs();
        assertEquals(List.of(new LimitConfig.Pinned(last.anchorId(), last.itemId())), limits().pinned());
        assertEquals(last.pairing().candidate(), shown().get(0));
        robot.clickOn("#recommend-tab-limits");
        ListView<?> byHand = robot.lookup("#by-hand").queryListView();
        assertEquals(1, byHand.getItems().size());
        robot.interact(() -> byHand.getSelectionModel().select(0));
        robot.clickOn("#take-back");
        waitForJobs();
        assertEquals(List.of(), limits().pinned());
    }

    @Test
    void anItemLeftOutIsShownNowhere() throws Exception {
        PairRow first = select(0);
        robot.push(KeyCode.X);
        waitForJobs();
        assertEquals(List.of(first.itemId()), limits().excluded());
        assertFalse(shown().contains(first.pairing().candidate()));
    }

    @Test
    void aGroupIsRenamedAndTheEditUndone() throws Exception {
        robot.clickOn("#recommend-tab-groups");
        waitForJobs();
        TreeTableView<?> tree = robot.lookup("#table-groups").queryAs(TreeTableView.class);
        robot.interact(() -> tree.getSelectionModel().select(1));
        String path = robot.lookup("#group-title").queryAs(Label.class).getText();
        robot.clickOn("#group-name");
        robot.write("Renamed");
        robot.clickOn("#group-rename");
        waitForJobs();
        assertEquals(
                "Renamed " + path + " to Renamed",
                robot.lookup("#group-edits").queryListView().getItems().get(0));
        assertEquals(1, session().settings().get().recommend().groups().edits().size());
        assertTrue(tree.getRoot().getChildren().stream()
                .anyMatch(item -> item.getValue().toString().contains("path=Renamed,")));
        robot.clickOn("#group-undo");
        waitForJobs();
        assertEquals(List.of(), session().settings().get().recommend().groups().edits());
    }

    @Test
    void aSheetThatComesBackFilledInIsFollowed() throws Exception {
        PairRow first = select(0);
        Path sheet = folder.resolve("sheet.csv");
        prompt.answer(sheet);
        robot.clickOn("#export-recommendations-file");
        robot.clickOn("#sheet-csv");
        waitForJobs();
        String ids = "," + first.itemId() + ",";
        List<String> filled = Files.readAllLines(sheet).stream()
                .map(line -> line.contains("," + first.anchorId() + ",") && line.contains(ids)
                        ? line.substring(0, line.length() - 1) + "reject,"
                        : line)
                .toList();
        assertTrue(filled.stream().filter(line -> line.endsWith("reject,")).count() == 1);
        Files.write(sheet, filled);
        robot.clickOn("#recommend-tab-feedback");
        robot.clickOn("#read-sheet");
        waitForJobs();
        assertEquals(
                1, robot.lookup("#table-feedback").queryTableView().getItems().size());
        robot.clickOn("#recommend-tab-pairs");
        assertFalse(shown().contains(first.pairing().candidate()), "a rejected pair is no longer shown");
        robot.clickOn("#recommend-tab-feedback");
        robot.clickOn("#clear-feedback");
        waitForJobs();
        assertEquals(
                0, robot.lookup("#table-feedback").queryTableView().getItems().size());
    }

    @Test
    void aWorkbookAndAPageToPrintAreWritten() throws Exception {
        for (String form : List.of("xlsx", "html")) {
            Path file = folder.resolve("sheet." + form);
            prompt.answer(file);
            robot.clickOn("#export-recommendations-file");
            robot.clickOn("#sheet-" + form);
            waitForJobs();
            assertTrue(Files.size(file) > 4_000, form);
        }
    }

    @Test
    void theProofPutsRivalsBesideThePairings() throws Exception {
        robot.clickOn("#recommend-tab-evaluation");
        robot.clickOn("#run-proof");
        waitForJobs();
        List<String> methods = robot.lookup("#table-evaluation").<Object>queryTableView().getItems().stream()
                .map(Object::toString)
                .toList();
        for (String method : List.of("popularity", "conditional probability", "pairings, hand-set", "relatedness")) {
            assertTrue(methods.stream().anyMatch(line -> line.contains(method)), method);
        }
    }
}
