package stillstock.app.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
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
import stillstock.app.session.Session;
import stillstock.app.shell.SampleLocation;
import stillstock.forecast.ForecastEffort;

/** The Forecast screen on the sample data: pick a product, look further ahead, export, read the file back. */
@ExtendWith(ApplicationExtension.class)
class ForecastWindowTest {
    @TempDir
    private static Path folder;

    private OpenWorkbench bench;

    @Start
    void open(Stage stage) throws IOException {
        bench = new OpenWorkbench(stage, Files.createTempDirectory(folder, "home"));
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
    void aProductIsForecastFurtherAheadAndExported(FxRobot robot) throws IOException {
        Session session = bench.context().services().session();
        int product = session.data().get().snapshot().products().row("P0032");
        robot.interact(() -> session.selectedProduct().set(product));
        robot.clickOn("#nav-forecast");
        bench.await(() -> words(robot, "#forecast-sales").endsWith(" a day"));
        assertEquals(session.data().get().snapshot().products().name(product), words(robot, "#forecast-title"));
        String stockFor30Days = words(robot, "#forecast-stock");

        robot.doubleClickOn("#field-forecast-horizon");
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write("60").type(KeyCode.ENTER);
        bench.await(() -> bench.context().jobs().running().isEmpty()
                && !words(robot, "#forecast-stock").equals(stockFor30Days));
        assertNotEquals(stockFor30Days, words(robot, "#forecast-stock"));

        Path file = folder.resolve("forecasts.csv");
        bench.prompt().answer(file);
        robot.clickOn("#forecast-export");
        robot.clickOn("As CSV…");
        bench.await(() -> Files.exists(file));
        List<String> lines = Files.readAllLines(file);
        assertEquals("product_id,measure,date,mean,lower_80,upper_80,lower_95,upper_95,method", lines.get(0));
        assertEquals(
                60,
                lines.stream()
                        .filter(line -> line.startsWith("P0032,sales,2026-"))
                        .count());
        assertTrue(lines.get(1).startsWith("P0032,sales,2026-01-01,"), lines.get(1));
    }

    @Test
    void everySideOfAProductAnswersAndAllProductsCanBeStopped(FxRobot robot) {
        Session session = bench.context().services().session();
        int product = session.data().get().snapshot().products().row("P0032");
        robot.interact(() -> session.selectedProduct().set(product));
        robot.clickOn("#nav-forecast");
        bench.await(() -> words(robot, "#forecast-sales").endsWith(" a day") && idle());

        robot.clickOn("#side-methods");
        TableView<?> methods = robot.lookup("#table-forecast-accuracy").queryAs(TableView.class);
        robot.interact(() ->
                methods.getSelectionModel().clearAndSelect(methods.getItems().size() - 1));
        robot.clickOn("#forecast-pin");
        bench.await(() -> words(robot, "#forecast-pinned").startsWith("Pinned to ") && idle());
        assertEquals(1, session.settings().get().forecast().choices().pins().size());
        robot.clickOn("#forecast-unpin");
        bench.await(() -> words(robot, "#forecast-pinned").startsWith("Used: ") && idle());

        robot.clickOn("#side-parts");
        Node parts = robot.lookup("#forecast-parts").query();
        bench.await(parts::isVisible);

        robot.clickOn("#side-what-if");
        bench.await(() -> words(robot, "#what-if-effect").startsWith("10 % off: ") && idle());
        String before = words(robot, "#what-if-outcome");
        robot.doubleClickOn("#field-what-if-discount");
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write("40").type(KeyCode.ENTER);
        bench.await(() -> !words(robot, "#what-if-outcome").equals(before));

        robot.clickOn("#side-overrides");
        robot.clickOn("#override-units").write("12");
        robot.clickOn("#override-reason").write("trade fair");
        robot.clickOn("#override-add");
        bench.await(() -> words(robot, "#forecast-sales").equals("12.0 a day") && idle());

        robot.clickOn("#forecast-all");
        bench.await(() -> robot.lookup("#forecast-stop").query().isVisible());
        robot.clickOn("#forecast-stop");
        bench.await(() -> idle() && !robot.lookup("#forecast-stop").query().isVisible());
        robot.clickOn("#forecast-side-groups");
        bench.await(() -> robot.lookup("#forecast-levels").query().isVisible());
    }

    @Test
    void aProductIsFoundForecastFasterNetOfReturnsAndAllOfThemAddUp(FxRobot robot) {
        robot.clickOn("#nav-forecast");
        bench.await(() -> words(robot, "#forecast-sales").endsWith(" a day") && idle());

        robot.clickOn("#forecast-search").write("P0032");
        TableView<?> products = robot.lookup("#table-products").queryAs(TableView.class);
        bench.await(() -> products.getItems().size() == 1);
        robot.interact(() -> products.getSelectionModel().clearAndSelect(0));
        Session session = bench.context().services().session();
        int product = session.data().get().snapshot().products().row("P0032");
        assertEquals(product, session.selectedProduct().get());
        bench.await(() -> words(robot, "#forecast-sales").endsWith(" a day") && idle());
        assertEquals(session.data().get().snapshot().products().name(product), words(robot, "#forecast-title"));

        robot.clickOn("#effort-fast");
        bench.await(() -> session.settings().get().forecast().effort() == ForecastEffort.FAST && idle());
        assertTrue(words(robot, "#effort-words").startsWith("Quickest"), words(robot, "#effort-words"));

        robot.clickOn("#measure-net");
        bench.await(() -> words(robot, "#forecast-choice").startsWith("Sales less returns: "));

        robot.clickOn("#forecast-all");
        bench.await(() -> robot.lookup("#forecast-all").query().isDisabled() && idle());
        robot.clickOn("#forecast-side-groups");
        TableView<?> levels = robot.lookup("#table-levels").queryAs(TableView.class);
        bench.await(() -> !levels.getItems().isEmpty() && idle());
        robot.clickOn("#level-locations");
        bench.await(() -> levels.getItems().size() > 4);
        assertEquals("All products", words(robot, "#level-title"));

        robot.clickOn("#nav-monitor");
        robot.clickOn("#tab-alerts");
        bench.await(() -> robot.lookup("#table-monitor-alerts")
                .<TableView<?>>tryQuery()
                .filter(alerts -> alerts.getItems().size() > 10)
                .isPresent());
    }

    private boolean idle() {
        return bench.context().jobs().running().isEmpty();
    }

    private static String words(FxRobot robot, String selector) {
        return robot.lookup(selector).queryAs(Label.class).getText();
    }
}
