package stillstock.app.chart;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.kordamp.ikonli.javafx.FontIcon;

/** What can be done with a chart. */
final class ChartMenu extends MenuButton {
    ChartMenu(ChartPane pane, ChartFiles files) {
        super("", new FontIcon("fth-more-horizontal"));
        getStyleClass().add("chart-menu");
        setAccessibleText("Save the chart or show its numbers");
        MenuItem png = new MenuItem("Save as PNG…");
        png.setOnAction(event -> files.savePng(pane.chart().get(), pane.palette(), pane.getWidth(), pane.getHeight()));
        MenuItem svg = new MenuItem("Save as SVG…");
        svg.setOnAction(event -> files.saveSvg(pane.chart().get(), pane.palette(), pane.getWidth(), pane.getHeight()));
        MenuItem numbers = new MenuItem("Numbers as table");
        numbers.setOnAction(event -> NumbersWindow.show(pane, pane.chart().get(), files));
        getItems().addAll(png, svg, numbers);
    }
}
