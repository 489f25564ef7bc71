package stillstock.app.screen;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import stillstock.app.files.FileKind;
import stillstock.app.jobs.Request;
import stillstock.export.CsvTableWriter;
import stillstock.export.ResultTable;
import stillstock.export.XlsxWriter;

/** Exports a screen's result file as the command line writes it, as CSV or as a spreadsheet. */
public final class ResultExport {
    private final Services services;
    private final Supplier<Optional<ResultTable<?>>> table;

    /**
     * An export.
     *
     * @param table what is written; empty where there is nothing yet, and nothing is asked then
     */
    public ResultExport(Services services, Supplier<Optional<ResultTable<?>>> table) {
        this.services = services;
        this.table = table;
    }

    /** A button that offers both forms. */
    public MenuButton button(String label, String id, ObservableValue<Boolean> ready) {
        MenuItem csv = new MenuItem("As CSV…");
        csv.setId(id + "-csv");
        csv.setOnAction(event -> csv());
        MenuItem xlsx = new MenuItem("As Excel workbook…");
        xlsx.setId(id + "-xlsx");
        xlsx.setOnAction(event -> xlsx());
        MenuButton button = new MenuButton(label, new FontIcon("fth-download"), csv, xlsx);
        button.setId(id);
        button.setAccessibleText(label);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setDisable(!ready.getValue());
        ready.addListener((property, before, now) -> button.setDisable(!now));
        return button;
    }

    /** Asks for a file and writes the result to it as CSV. */
    public void csv() {
        table.get().ifPresent(this::csv);
    }

    /** Asks for a file and writes the result to it as a spreadsheet with typed cells. */
    public void xlsx() {
        table.get().ifPresent(result -> services.files()
                .save("Export " + result.name(), result.name() + ".xlsx", FileKind.XLSX)
                .ifPresent(file -> services.jobs()
                        .start(new Request<>(
                                "export." + result.name(),
                                "Writing " + file.getFileName(),
                                job -> {
                                    XlsxWriter.write(List.of(result), file, job);
                                    return file;
                                },
                                written -> {}))));
    }

    private <T> void csv(ResultTable<T> result) {
        services.files()
                .save("Export " + result.name(), result.name() + ".csv", FileKind.CSV)
                .ifPresent(file -> services.jobs()
                        .start(new Request<>(
                                "export." + result.name(),
                                "Writing " + file.getFileName(),
                                job -> {
                                    CsvTableWriter.write(result, file, job);
                                    return file;
                                },
                                written -> {})));
    }
}
