package stillstock.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import stillstock.files.AtomicFile;
import tech.tablesaw.plotly.components.Figure;

/**
 * One HTML file that opens without a network: tiles, interactive Plotly charts and tables. Plotly itself travels
 * inside, gzipped; nothing is loaded from elsewhere.
 */
public final class HtmlReport {
    private static final String PLOTLY = "/META-INF/resources/webjars/plotly.js-dist/3.3.1/plotly.js";

    private static final int LONG_TEXT = 24;

    private final String title;
    private final String lead;
    private final StringBuilder body = new StringBuilder(1 << 16);
    private final List<String> chartScripts = new ArrayList<>();
    private boolean inTiles;
    private boolean inCharts;

    /**
     * @param title the page's heading
     * @param lead one line below it
     */
    public HtmlReport(String title, String lead) {
        this.title = title;
        this.lead = lead;
    }

    /** Adds a figure in large type; consecutive tiles stand side by side. */
    public HtmlReport tile(String value, String label) {
        close(false, true);
        if (!inTiles) {
            body.append("<div class=\"tiles\">");
            inTiles = true;
        }
        body.append("<div class=\"tile\"><b>")
                .append(escape(value))
                .append("</b><span>")
                .append(escape(label))
                .append("</span></div>");
        return this;
    }

    /** Starts a section with a note below its heading; an empty note is left out. */
    public HtmlReport section(String heading, String note) {
        close(true, true);
        body.append("<h2>").append(escape(heading)).append("</h2>\n");
        if (!note.isEmpty()) {
            body.append("<p class=\"note\">").append(escape(note)).append("</p>\n");
        }
        return this;
    }

    /** Adds an interactive chart; consecutive charts stand side by side. */
    public HtmlReport chart(Figure figure) {
        close(true, false);
        if (!inCharts) {
            body.append("<div class=\"charts\">");
            inCharts = true;
        }
        String id = "chart" + chartScripts.size();
        body.append("<div class=\"chart\" id=\"").append(id).append("\"></div>");
        chartScripts.add(script(figure, id));
        return this;
    }

    /** Adds the first rows of a table; says how many there are in all. */
    public <T> HtmlReport table(ResultTable<T> table, int limit) {
        close(true, true);
        body.append("<div class=\"scroll\"><table><thead><tr>");
        for (ColumnSpec<T> column : table.columns()) {
            body.append(column.type().numeric() ? "<th class=\"num\">" : "<th>").append(escape(column.label()));
            if (!column.unit().isEmpty()) {
                body.append(" <small>").append(escape(column.unit())).append("</small>");
            }
            body.append("</th>");
        }
        body.append("</tr></thead><tbody>\n");
        int shown = Math.min(limit, table.rows());
        for (int i = 0; i < shown; i++) {
            row(table.columns(), table.row().apply(i));
        }
        body.append("</tbody></table></div>\n");
        if (shown < table.rows()) {
            body.append("<p class=\"note\">The first ")
                    .append(shown)
                    .append(" of ")
                    .append(table.rows())
                    .append("; all of them are in ")
                    .append(escape(table.name()))
                    .append(".csv and analysis.xlsx.</p>\n");
        }
        return this;
    }

    /** Writes the file whole or not at all. */
    public void write(Path file, String footer) throws IOException {
        close(true, true);
        AtomicFile.writeText(file, out -> page(out, footer));
    }

    private <T> void row(List<ColumnSpec<T>> columns, T row) {
        body.append("<tr>");
        for (ColumnSpec<T> column : columns) {
            String text = CellText.grouped(column.value().apply(row), column.type());
            String kind = column.type().numeric() ? "num" : text.length() > LONG_TEXT ? "text long" : "text";
            body.append("<td class=\"")
                    .append(kind)
                    .append("\">")
                    .append(escape(text))
                    .append("</td>");
        }
        body.append("</tr>\n");
    }

    private void page(Writer out, String footer) throws IOException {
        out.write("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>");
        out.write(escape(title));
        out.write("</title><style>\n");
        out.write(text("/stillstock/export/report.css"));
        out.write("</style></head><body><main><h1>" + escape(title) + "</h1><p class=\"lead\">" + escape(lead)
                + "</p>\n");
        out.append(body);
        out.write("<footer>" + escape(footer) + "</footer></main>\n");
        if (!chartScripts.isEmpty()) {
            out.write("<script type=\"text/plain\" id=\"plotly\">" + packedPlotly() + "</script>\n<script>\n");
            out.write("const charts = [\n");
            for (String script : chartScripts) {
                out.write("() => {" + script + "},\n");
            }
            out.write("];\n" + text("/stillstock/export/report.js") + "</script>\n");
        }
        out.write("</body></html>\n");
    }

    /** The figure's JavaScript without its tags; no category text can end the script element. */
    private static String script(Figure figure, String id) {
        String tagged = figure.asJavascript(id);
        int from = tagged.indexOf('>', tagged.indexOf("<script")) + 1;
        return tagged.substring(from, tagged.lastIndexOf("</script>")).replace("<", "\\u003c");
    }

    private void close(boolean tiles, boolean charts) {
        if (tiles && inTiles) {
            body.append("</div>\n");
            inTiles = false;
        }
        if (charts && inCharts) {
            body.append("</div>\n");
            inCharts = false;
        }
    }

    private static String packedPlotly() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(1 << 21);
        try (InputStream in = resource(PLOTLY);
                GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            in.transferTo(gzip);
        }
        return Base64.getEncoder().encodeToString(packed.toByteArray());
    }

    private static String text(String name) throws IOException {
        try (InputStream in = resource(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static InputStream resource(String name) {
        InputStream in = HtmlReport.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("resource " + name + " is missing from the installation");
        }
        return in;
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
