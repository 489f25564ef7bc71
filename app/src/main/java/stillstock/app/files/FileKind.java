package stillstock.app.files;

import java.util.List;

/** Kinds of files the dialogs offer. */
public enum FileKind {
    /** Input: CSV or SQLite. */
    DATA("Data (CSV, SQLite)", "*.csv", "*.tsv", "*.txt", "*.gz", "*.zip", "*.sqlite", "*.sqlite3", "*.db"),
    /** Comma-separated text. */
    CSV("CSV", "*.csv"),
    /** A spreadsheet. */
    XLSX("Excel workbook", "*.xlsx"),
    /** A filled-in sheet. */
    SHEET("Sheet (Excel, CSV)", "*.xlsx", "*.csv"),
    /** A page to print. */
    HTML("Web page", "*.html"),
    /** Settings or a mapping. */
    JSON("JSON", "*.json"),
    /** A workspace. */
    WORKSPACE("Stillstock workspace", "*.stillstock"),
    /** A database driver. */
    JAR("JDBC driver", "*.jar"),
    /** A picture. */
    PNG("PNG picture", "*.png"),
    /** A drawing. */
    SVG("SVG drawing", "*.svg"),
    /** A risk model. */
    MODEL("Risk model", "*.ubj"),
    /** A description of a model. */
    CARD("Model card (HTML, Markdown)", "*.html", "*.md");

    private final String label;
    private final List<String> patterns;

    FileKind(String label, String... patterns) {
        this.label = label;
        this.patterns = List.of(patterns);
    }

    /** The words in the dialog. */
    public String label() {
        return label;
    }

    /** File name patterns. */
    public List<String> patterns() {
        return patterns;
    }
}
