package stillstock.app.recommend;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import stillstock.app.files.FileKind;
import stillstock.app.jobs.Request;
import stillstock.app.screen.ResultExport;
import stillstock.app.screen.Services;
import stillstock.export.CsvTableWriter;
import stillstock.export.sheet.PairSheet;
import stillstock.export.sheet.PairSheetHtml;
import stillstock.export.sheet.PairSheetXlsx;

/** Exports the sheet people act on, in the form they want it. */
final class SheetExport {
    private final Services services;
    private final Supplier<Optional<PairSheet>> sheet;

    SheetExport(Services services, Supplier<Optional<PairSheet>> sheet) {
        this.services = services;
        this.sheet = sheet;
    }

    /** The result file's button with the forms of the sheet below. */
    MenuButton button(ResultExport export, ObservableValue<Boolean> ready) {
        MenuButton button = export.button("Export", "export-recommendations-file", ready);
        button.getItems().get(0).setText("Recommendations as CSV…");
        button.getItems().get(1).setText("Recommendations as Excel workbook…");
        button.getItems().add(new SeparatorMenuItem());
        for (PairSheetXlsx.Layout layout : PairSheetXlsx.Layout.values()) {
            String id = layout == PairSheetXlsx.Layout.ONE_LIST ? "sheet-xlsx" : "sheet-groups-xlsx";
            item(
                    button,
                    id,
                    "Sheet to act on, Excel: " + layout.label().toLowerCase(java.util.Locale.ROOT) + "…",
                    () -> xlsx(layout));
        }
        item(button, "sheet-csv", "Sheet to act on, CSV…", this::csv);
        item(button, "sheet-html", "Sheet to print, web page…", this::html);
        return button;
    }

    private static void item(MenuButton button, String id, String label, Runnable action) {
        MenuItem item = new MenuItem(label);
        item.setId(id);
        item.setOnAction(event -> action.run());
        button.getItems().add(item);
    }

    private void xlsx(PairSheetXlsx.Layout layout) {
        write(
                "pairing-sheet.xlsx",
                FileKind.XLSX,
                (made, file) -> Request.writing(file, job -> PairSheetXlsx.write(made, layout, file, job)));
    }

    private void csv() {
        write(
                "pairing-sheet.csv",
                FileKind.CSV,
                (made, file) -> Request.writing(file, job -> CsvTableWriter.write(made.table(), file, job)));
    }

    private void html() {
        write(
                "pairing-sheet.html",
                FileKind.HTML,
                (made, file) -> Request.writing(file, job -> PairSheetHtml.write(made, file)));
    }

    private interface Writer {
        Request<Path> to(PairSheet made, Path file);
    }

    private void write(String name, FileKind kind, Writer writer) {
        sheet.get().ifPresent(made -> services.files()
                .save("Export the sheet to act on", name, kind)
                .ifPresent(file -> services.jobs().start(writer.to(made, file))));
    }
}
