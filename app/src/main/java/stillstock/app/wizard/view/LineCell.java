package stillstock.app.wizard.view;

import java.util.List;
import java.util.Map;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import stillstock.importing.run.MappedRow;

/** A record as it stands in the file; the values that something is wrong with are marked in it. */
final class LineCell extends TableCell<MappedRow, MappedRow> {
    private final List<String> header;

    LineCell(List<String> header) {
        this.header = header;
        getStyleClass().add("line-cell");
    }

    @Override
    protected void updateItem(MappedRow row, boolean empty) {
        super.updateItem(row, empty);
        getStyleClass().removeAll("cell-aside", "cell-left-out");
        setGraphic(null);
        setTooltip(null);
        setText(empty || row == null ? null : oneLine(row.record()));
        if (!empty && row != null) {
            mark(row);
        }
    }

    private static String oneLine(String record) {
        return record.replace("\r\n", "\u23ce")
                .replace('\n', '\u23ce')
                .replace('\r', '\u23ce')
                .replace("\t", "\u2192");
    }

    private void mark(MappedRow row) {
        if (row.fate() == MappedRow.Fate.ASIDE) {
            getStyleClass().add("cell-aside");
        }
        if (row.fate() == MappedRow.Fate.LEFT_OUT) {
            getStyleClass().add("cell-left-out");
        }
        for (Map.Entry<String, String> problem : row.problems().entrySet()) {
            int column = header.indexOf(problem.getKey());
            if (column >= 0
                    && column < row.raw().size()
                    && !row.raw().get(column).isEmpty()) {
                markValue(row, column, problem.getValue());
                return;
            }
        }
    }

    /** The value is looked for behind those before it, so that an equal one further left is not marked. */
    private void markValue(MappedRow row, int column, String problem) {
        String line = getText();
        int at = 0;
        for (int i = 0; i <= column && at >= 0; i++) {
            String field = oneLine(row.raw().get(i));
            at = line.indexOf(field, at);
            at += i < column && at >= 0 ? field.length() : 0;
        }
        if (at < 0) {
            return;
        }
        int end = at + oneLine(row.raw().get(column)).length();
        HBox parts = new HBox(
                part(line.substring(0, at), "line-text"),
                part(line.substring(at, end), "line-problem"),
                part(line.substring(end), "line-text"));
        setText(null);
        setGraphic(parts);
        setAccessibleText(line + ": " + problem);
        setTooltip(new Tooltip(problem));
    }

    private static Text part(String text, String style) {
        Text part = new Text(text);
        part.getStyleClass().add(style);
        part.setUnderline(style.equals("line-problem"));
        return part;
    }
}
