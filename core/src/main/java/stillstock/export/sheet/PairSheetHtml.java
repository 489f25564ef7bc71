package stillstock.export.sheet;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import stillstock.export.CellText;
import stillstock.export.CellType;
import stillstock.export.ColumnSpec;
import stillstock.files.AtomicFile;

/** The sheet as one page to print: a table for each anchor's group, boxes to tick, nothing loaded from elsewhere. */
public final class PairSheetHtml {
    private static final String STYLE = String.join(
            "\n",
            "body{font:13px/1.4 sans-serif;color:#1d2733;background:#fff;margin:24px}",
            "h1{font-size:20px;margin:0 0 4px}h2{font-size:15px;margin:22px 0 6px}",
            "table{border-collapse:collapse;width:100%}",
            "th{background:#e8edf2;text-align:left;border-bottom:2px solid #8796a5}",
            "th,td{padding:4px 6px;vertical-align:top}td{border-bottom:1px solid #d5dde5}",
            ".n{text-align:right;white-space:nowrap}.box{white-space:nowrap}",
            "@page{size:A4 landscape;margin:12mm}",
            "@media print{body{margin:0;font-size:10px}thead{display:table-header-group}",
            "tr{break-inside:avoid}h2{break-after:avoid}}");
    private static final List<String> COLUMNS = List.of(
            "anchor_name",
            "name",
            "product_id",
            "on_hand",
            "price",
            "discount",
            "new_price",
            "expected_units",
            "reason");

    private PairSheetHtml() {}

    /** Writes the page whole or not at all. */
    public static void write(PairSheet sheet, Path file) throws IOException {
        AtomicFile.writeText(file, out -> page(sheet, out));
    }

    private static void page(PairSheet sheet, Writer out) throws IOException {
        out.write("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Pairings</title><style>");
        out.write(STYLE);
        out.write("</style></head><body>\n<h1>What to show beside what</h1>\n<p>Stock as of " + sheet.day()
                + ". Tick what is shown in the shop and write down what was sold.</p>\n");
        String group = null;
        for (SheetRow row : sheet.rows()) {
            if (!row.group().equals(group)) {
                out.write(group == null ? "" : "</tbody></table>\n");
                group = row.group();
                out.write("<h2>" + escape(group.isEmpty() ? "No group" : group) + "</h2>\n");
                header(sheet, out);
            }
            row(sheet, row, out);
        }
        out.write(group == null ? "<p>There are no pairings.</p>\n" : "</tbody></table>\n");
        out.write("</body></html>\n");
    }

    private static List<ColumnSpec<SheetRow>> columns(PairSheet sheet) {
        return sheet.table().columns().stream()
                .filter(column -> COLUMNS.contains(column.name()))
                .toList();
    }

    private static void header(PairSheet sheet, Writer out) throws IOException {
        out.write("<table><thead><tr>");
        for (ColumnSpec<SheetRow> column : columns(sheet)) {
            out.write("<th" + (column.type().numeric() ? " class=\"n\"" : "") + ">" + escape(column.label()) + "</th>");
        }
        out.write((sheet.pictured() ? "<th>Image</th>" : "") + "<th>Decision</th><th class=\"n\">Sold</th>");
        out.write("</tr></thead><tbody>\n");
    }

    private static void row(PairSheet sheet, SheetRow row, Writer out) throws IOException {
        out.write("<tr>");
        for (ColumnSpec<SheetRow> column : columns(sheet)) {
            Object value = column.value().apply(row);
            String text = column.type() == CellType.SHARE
                    ? Math.round(100 * (Double) value) + " %"
                    : column.name().equals("expected_units")
                            ? String.format(java.util.Locale.ROOT, "%.1f", (Double) value)
                            : CellText.grouped(value, column.type());
            out.write("<td" + (column.type().numeric() ? " class=\"n\"" : "") + ">" + escape(text) + "</td>");
        }
        if (sheet.pictured()) {
            out.write(
                    row.image().isEmpty()
                            ? "<td></td>"
                            : "<td><a href=\"" + escape(row.image()) + "\">picture</a></td>");
        }
        String word = row.verdict().word();
        out.write("<td class=\"box\">" + (word.equals("accept") ? "&#9746;" : "&#9744;") + " accept<br>"
                + (word.equals("reject") ? "&#9746;" : "&#9744;") + " reject</td><td class=\"n\">"
                + (Double.isNaN(row.sold()) ? "____" : CellText.grouped(row.sold(), CellType.NUMBER)) + "</td></tr>\n");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
