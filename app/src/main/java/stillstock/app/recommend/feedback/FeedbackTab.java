package stillstock.app.recommend.feedback;

import static stillstock.export.ColumnSpec.number;
import static stillstock.export.ColumnSpec.text;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import stillstock.app.files.FileKind;
import stillstock.app.screen.Kit;
import stillstock.app.screen.Services;
import stillstock.app.table.DataGrid;
import stillstock.app.table.GridColumn;
import stillstock.app.table.GridModel;
import stillstock.app.table.GridText;
import stillstock.export.CellType;
import stillstock.recommend.feedback.Feedback;
import stillstock.recommend.feedback.FeedbackEntry;

/** Reads sheets back, and shows what stands of each pair. */
public final class FeedbackTab extends VBox {
    private final FeedbackDesk desk;
    private final Services services;
    private final Label summary = new Label();
    private final GridModel<Row> rows = new GridModel<>(columns());

    /** A pair with what stands of it. */
    private record Row(Feedback.Pair pair, Feedback.Standing standing, String anchor, String item) {
        String verdict() {
            return switch (standing.verdict()) {
                case OPEN -> "open";
                case ACCEPTED -> "accepted";
                case REJECTED -> "rejected";
            };
        }
    }

    /** Over a desk. */
    public FeedbackTab(FeedbackDesk desk, Services services) {
        this.desk = desk;
        this.services = services;
        getStyleClass().add("screen-part");
        Button read = Kit.primary("Read a filled-in sheet…", "fth-upload", this::read);
        read.setId("read-sheet");
        read.disableProperty().bind(services.session().data().isNull());
        Button clear = Kit.button("Forget all feedback", "fth-trash-2", desk::clear);
        clear.setId("clear-feedback");
        summary.setId("feedback-summary");
        summary.setWrapText(true);
        summary.managedProperty().bind(summary.textProperty().isNotEmpty());
        Label latest = new Label();
        latest.setId("feedback-latest");
        latest.getStyleClass().add("muted");
        latest.textProperty().bind(desk.latest());
        HBox tools = new HBox(8, read, clear, latest);
        tools.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        DataGrid<Row> grid = new DataGrid<>("feedback", rows, Row::pair, services.jobs(), services.files());
        desk.desk().feedback().addListener((property, before, now) -> {
            show(now);
            clear.setDisable(now.entries().isEmpty());
        });
        clear.setDisable(desk.desk().feedback().get().entries().isEmpty());
        show(desk.desk().feedback().get());
        getChildren().addAll(tools, summary, Kit.grow(grid));
    }

    private static List<GridColumn<Row>> columns() {
        return List.of(
                GridColumn.of(text("anchor", "Show with", Row::anchor)).width(200),
                GridColumn.of(text("item", "Item", Row::item)).width(200),
                GridColumn.of(text("verdict", "Stands as", Row::verdict)).width(96),
                GridColumn.of(number("accepted", "Accepted", "times", CellType.INTEGER, (Row row) -> row.standing()
                                .accepted()))
                        .width(136),
                GridColumn.of(number("rejected", "Rejected", "times", CellType.INTEGER, (Row row) -> row.standing()
                                .rejected()))
                        .width(136),
                GridColumn.of(number("sold", "Sold", "units", CellType.NUMBER, (Row row) -> row.standing()
                                .sold()))
                        .decimals(0)
                        .width(104),
                GridColumn.of(number("boost", "Boost", "0..1", CellType.SHARE, (Row row) -> row.standing()
                                .boost()))
                        .width(104)
                        .hint("Share added of what the pair's co-sales lack to 1: e / (e + 2), e acceptances and"
                                + " ln(1 + units sold)"));
    }

    private void read() {
        services.files().open("Read a filled-in sheet", FileKind.SHEET).ifPresent(desk::read);
    }

    private void show(Feedback feedback) {
        List<Row> now = feedback.standing().entrySet().stream()
                .map(entry -> new Row(
                        entry.getKey(),
                        entry.getValue(),
                        name(entry.getKey().anchor()),
                        name(entry.getKey().item())))
                .toList();
        rows.emptyText()
                .set("No feedback yet. Export the sheet, let it be filled in, and read it here: rejected pairs are no"
                        + " longer shown, accepted and sold ones rise.");
        rows.setRows(now);
        long accepted = now.stream()
                .filter(row -> row.standing().verdict() == FeedbackEntry.Verdict.ACCEPTED)
                .count();
        long rejected = now.stream().filter(row -> row.standing().out()).count();
        double sold = now.stream().mapToDouble(row -> row.standing().sold()).sum();
        summary.setText(
                now.isEmpty()
                        ? ""
                        : GridText.number(accepted, 0) + " pairs accepted, " + GridText.number(rejected, 0)
                                + " rejected, " + GridText.number(sold, 0)
                                + " units sold beside their anchors. Rankings follow.");
    }

    private String name(String id) {
        var data = services.session().data().get();
        int row = data == null ? -1 : data.snapshot().products().row(id);
        return row < 0 ? id : data.snapshot().products().name(row);
    }
}
