package stillstock.risk.life;

import java.util.List;
import java.util.stream.Collectors;

/** A model card as Markdown and as an HTML page that works offline. */
public final class ModelCardText {
    private static final String STYLE = "body{font:15px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;"
            + "padding:0 1rem;color:#1b2430;background:#fff}table{border-collapse:collapse;margin:.5rem 0}"
            + "th,td{border:1px solid #cfd6de;padding:.25rem .6rem;text-align:left}th{background:#eef2f6}"
            + "@media(prefers-color-scheme:dark){body{color:#e4e9ef;background:#161b22}th{background:#222a34}"
            + "th,td{border-color:#3a4552}}";

    private ModelCardText() {}

    /** The card in Markdown. */
    public static String markdown(ModelCard card) {
        StringBuilder text = new StringBuilder("# " + card.title() + "\n");
        for (ModelCard.Section section : card.sections()) {
            text.append("\n## ").append(section.heading()).append("\n");
            section.sentences()
                    .forEach(sentence -> text.append("\n").append(sentence).append("\n"));
            if (!section.header().isEmpty()) {
                text.append("\n").append(row(section.header()));
                text.append("|").append("---|".repeat(section.header().size())).append("\n");
                section.rows().forEach(cells -> text.append(row(cells)));
            }
        }
        return text.toString();
    }

    /** The card as a page. */
    public static String html(ModelCard card) {
        StringBuilder text =
                new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>"
                        + escaped(card.title()) + "</title><style>" + STYLE + "</style></head>\n<body>\n<h1>"
                        + escaped(card.title()) + "</h1>\n");
        for (ModelCard.Section section : card.sections()) {
            text.append("<h2>").append(escaped(section.heading())).append("</h2>\n");
            section.sentences()
                    .forEach(sentence ->
                            text.append("<p>").append(escaped(sentence)).append("</p>\n"));
            if (!section.header().isEmpty()) {
                text.append("<table><thead>")
                        .append(cells(section.header(), "th"))
                        .append("</thead><tbody>\n");
                section.rows().forEach(cells -> text.append(cells(cells, "td")).append("\n"));
                text.append("</tbody></table>\n");
            }
        }
        return text.append("</body></html>\n").toString();
    }

    private static String row(List<String> cells) {
        return cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String cells(List<String> cells, String tag) {
        return cells.stream()
                .map(cell -> "<" + tag + ">" + escaped(cell) + "</" + tag + ">")
                .collect(Collectors.joining("", "<tr>", "</tr>"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
