package stillstock.export.sheet;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import stillstock.export.CellType;
import stillstock.export.ColumnSpec;
import stillstock.export.ReproducibleZip;
import stillstock.files.AtomicFile;
import stillstock.job.JobContext;

/**
 * The sheet as a workbook to print and to fill in: one list, or a sheet for each group of anchors. Two lines say what to
 * do, the header stays in view and on every printed page, Decision is chosen from a list.
 */
public final class PairSheetXlsx {
    /** How the pairs are laid out. */
    public enum Layout {
        /** All pairs on one sheet. */
        ONE_LIST("One list"),
        /** A sheet for each department of the anchors, or the top of whatever groups there are. */
        BY_GROUP("A sheet for each group");

        private final String label;

        Layout(String label) {
            this.label = label;
        }

        /** In words. */
        public String label() {
            return label;
        }
    }

    static final int HEADER_ROW = 2;
    private static final double LINE_HEIGHT = 14;
    private static final int REASON_CHARACTERS = 62;
    private static final int NAME_CHARACTERS = 32;
    private static final int MOST_ROWS = 1_000_000;
    private static final int MOST_NAME = 31;
    private static final String HEAD_FILL = "E8EDF2";
    private static final String INPUT_FILL = "FFF8DC";
    private static final Map<String, Double> WIDTHS = Map.ofEntries(
            Map.entry("anchor_name", 30.0),
            Map.entry("anchor_id", 11.0),
            Map.entry("rank", 6.0),
            Map.entry("name", 30.0),
            Map.entry("product_id", 11.0),
            Map.entry("on_hand", 9.0),
            Map.entry("price", 10.0),
            Map.entry("discount", 10.0),
            Map.entry("new_price", 10.0),
            Map.entry("margin", 9.0),
            Map.entry("expected_units", 11.0),
            Map.entry("reason", 58.0),
            Map.entry("image", 26.0),
            Map.entry("decision", 11.0),
            Map.entry("sold", 9.0));

    private PairSheetXlsx() {}

    /** Writes the workbook whole or not at all; the same sheet gives the same bytes. */
    public static void write(PairSheet sheet, Layout layout, Path file, JobContext job) throws IOException {
        Path raw = Files.createTempFile("stillstock", ".xlsx");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(raw), 1 << 16);
                    Workbook book = new Workbook(out, "Stillstock", "1.0")) {
                Set<String> names = new HashSet<>();
                for (Map.Entry<String, List<SheetRow>> part :
                        parts(sheet, layout).entrySet()) {
                    job.checkCancelled();
                    page(book.newWorksheet(name(part.getKey(), names)), sheet, part.getValue());
                }
            }
            AtomicFile.write(file, out -> ReproducibleZip.copy(raw, out));
        } finally {
            Files.deleteIfExists(raw);
        }
    }

    private static Map<String, List<SheetRow>> parts(PairSheet sheet, Layout layout) {
        Map<String, List<SheetRow>> parts = new LinkedHashMap<>();
        if (layout == Layout.ONE_LIST || sheet.rows().isEmpty()) {
            parts.put("Pairings", new ArrayList<>());
        }
        for (SheetRow row : sheet.rows()) {
            String top = row.group().isEmpty() ? "No group" : row.group().split(" / ", 2)[0];
            parts.computeIfAbsent(layout == Layout.ONE_LIST ? "Pairings" : top, key -> new ArrayList<>())
                    .add(row);
        }
        return parts;
    }

    /** A name that a spreadsheet takes and no other sheet has. */
    private static String name(String wanted, Set<String> taken) {
        String clean = wanted.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        String name = clean.length() > MOST_NAME ? clean.substring(0, MOST_NAME) : clean;
        for (int again = 2; name.isEmpty() || !taken.add(name.toLowerCase(Locale.ROOT)); again++) {
            String end = " " + again;
            name = clean.substring(0, Math.min(clean.length(), MOST_NAME - end.length())) + end;
        }
        return name;
    }

    private static List<ColumnSpec<SheetRow>> columns(PairSheet sheet) {
        List<String> order = List.of(
                "anchor_name",
                "anchor_id",
                "rank",
                "name",
                "product_id",
                "on_hand",
                "price",
                "discount",
                "new_price",
                "margin",
                "expected_units",
                "reason",
                "image",
                "decision",
                "sold");
        List<ColumnSpec<SheetRow>> columns = new ArrayList<>();
        for (String name : order) {
            sheet.table().columns().stream()
                    .filter(column -> column.name().equals(name))
                    .forEach(columns::add);
        }
        return columns;
    }

    private static void page(Worksheet page, PairSheet sheet, List<SheetRow> rows) {
        if (rows.size() > MOST_ROWS) {
            throw new IllegalArgumentException(
                    rows.size() + " pairs do not fit a sheet: export a sheet for each group, or fewer pairs an item");
        }
        List<ColumnSpec<SheetRow>> columns = columns(sheet);
        head(page, sheet, columns);
        int last = HEADER_ROW + Math.max(1, rows.size());
        for (int i = 0; i < rows.size(); i++) {
            page.rowHeight(HEADER_ROW + 1 + i, LINE_HEIGHT * lines(rows.get(i)) + 3);
            for (int c = 0; c < columns.size(); c++) {
                cell(page, HEADER_ROW + 1 + i, c, columns.get(c), rows.get(i));
            }
        }
        int decision = column(columns, "decision");
        page.range(HEADER_ROW + 1, decision, last, decision)
                .validateWithListByFormula("\"accept,reject\"")
                .allowBlank(true)
                .showErrorMessage(true)
                .errorTitle("Decision")
                .error("Choose accept or reject, or leave the cell empty.");
        page.setAutoFilter(HEADER_ROW, 0, last, columns.size() - 1);
        page.freezePane(0, HEADER_ROW + 1);
        print(page);
    }

    /** Lines that the longest of the wrapped cells takes: spreadsheets do not all fit a row's height to its words. */
    private static int lines(SheetRow row) {
        int reason = 1 + row.reason().length() / REASON_CHARACTERS;
        int names = 1 + Math.max(row.anchor().name().length(), row.item().name().length()) / NAME_CHARACTERS;
        return Math.max(reason, names);
    }

    private static void head(Worksheet page, PairSheet sheet, List<ColumnSpec<SheetRow>> columns) {
        page.value(0, 0, "What to show beside what");
        page.style(0, 0).bold().fontSize(14).set();
        page.value(
                1,
                0,
                "Stock as of " + sheet.day() + ". Choose accept or reject under Decision, fill in the units sold, and"
                        + " send the sheet back.");
        page.style(1, 0).italic().set();
        for (int c = 0; c < columns.size(); c++) {
            ColumnSpec<SheetRow> column = columns.get(c);
            page.value(HEADER_ROW, c, title(column));
            page.width(c, WIDTHS.get(column.name()));
            page.style(HEADER_ROW, c)
                    .bold()
                    .fillColor(HEAD_FILL)
                    .wrapText(true)
                    .verticalAlignment("center")
                    .horizontalAlignment(
                            column.name().equals("rank")
                                    ? "center"
                                    : column.type().numeric() ? "right" : "left")
                    .indent(column.name().equals("reason") ? 1 : 0)
                    .borderStyle(BorderSide.BOTTOM, BorderStyle.MEDIUM)
                    .set();
        }
        page.rowHeight(HEADER_ROW, 32);
    }

    private static String title(ColumnSpec<SheetRow> column) {
        return switch (column.name()) {
            case "on_hand", "sold" -> column.label() + " (units)";
            default -> column.label();
        };
    }

    private static void cell(Worksheet page, int r, int c, ColumnSpec<SheetRow> column, SheetRow row) {
        Object value = column.value().apply(row);
        boolean input = column.name().equals("decision") || column.name().equals("sold");
        boolean words = column.name().equals("reason") || column.name().endsWith("name");
        if (column.name().equals("image") && !row.image().isEmpty()) {
            page.hyperlink(r, c, new HyperLink(row.image(), "picture"));
        } else if (value instanceof Number number && !Double.isNaN(number.doubleValue())) {
            page.value(r, c, rounded(number.doubleValue(), column.type()));
        } else if (value instanceof String text && !text.isEmpty()) {
            page.value(r, c, text);
        }
        var style = page.style(r, c).verticalAlignment("top").borderStyle(BorderSide.BOTTOM, BorderStyle.HAIR);
        if (words) {
            style.wrapText(true);
        }
        if (column.name().equals("rank")) {
            style.horizontalAlignment("center");
        } else if (column.name().equals("reason")) {
            style.horizontalAlignment("left").indent(1);
        }
        if (input) {
            style.fillColor(INPUT_FILL);
        }
        switch (column.type()) {
            case MONEY -> style.format("#,##0.00");
            case SHARE -> style.format("0%");
            case NUMBER -> style.format(column.name().equals("expected_units") ? "#,##0.00" : "#,##0");
            case INTEGER, TEXT, DATE -> {}
        }
        style.set();
    }

    private static double rounded(double value, CellType type) {
        double scale = Math.pow(10, type.decimals());
        return Math.rint(value * scale) / scale;
    }

    private static int column(List<ColumnSpec<SheetRow>> columns, String name) {
        for (int c = 0; c < columns.size(); c++) {
            if (columns.get(c).name().equals(name)) {
                return c;
            }
        }
        throw new IllegalStateException("the sheet has no column " + name);
    }

    private static void print(Worksheet page) {
        page.pageOrientation("landscape");
        page.paperSize(PaperSize.A4_PAPER);
        page.setFitToPage(true);
        page.fitToWidth((short) 1);
        page.fitToHeight((short) 0);
        page.repeatRows(HEADER_ROW);
        page.leftMargin(0.4f);
        page.rightMargin(0.4f);
        page.topMargin(0.5f);
        page.bottomMargin(0.6f);
        page.footer("Page &P of &N", Position.CENTER);
    }
}
