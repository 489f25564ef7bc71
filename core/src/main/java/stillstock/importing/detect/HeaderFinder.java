package stillstock.importing.detect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import stillstock.importing.parse.Numbers;

/** Finds where a table begins in the rows of a text, how many fields it has, and which rows name the columns. */
final class HeaderFinder {
    private static final int MOST_HEADER_ROWS = 3;
    private static final int ROWS_FOR_NUMBERS = 100;
    private static final int MOST_TITLES = 30;
    private static final double TITLE_SHARE = 0.2;
    private static final double HEADER_SUPPORT = 0.1;

    /** What was found. */
    record Layout(String commentPrefix, int preambleRows, int headerRows, List<String> columns, ColumnShapes shapes) {}

    private final DialectOverrides said;

    HeaderFinder(DialectOverrides said) {
        this.said = said;
    }

    /** The number of fields that most rows have; the larger of two that are as frequent. */
    static int usualFields(List<TextHead.Row> rows) {
        Map<Integer, Integer> counts = new HashMap<>();
        rows.forEach(row -> counts.merge(row.fields().size(), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    Layout find(List<TextHead.Row> all) {
        String comment = said.comment().orElseGet(() -> commentPrefix(all));
        List<TextHead.Row> rows =
                all.stream().filter(row -> !isComment(row.text(), comment)).toList();
        int fields = fields(rows);
        int preamble = said.preambleRows().orElseGet(() -> firstOf(rows, fields));
        List<TextHead.Row> table = rows.subList(Math.min(preamble, rows.size()), rows.size());
        List<List<String>> fitting = fitting(table, fields);
        int header = said.headerRows().orElseGet(() -> headerRows(table, fitting, fields));
        ColumnShapes shapes = learned(fitting.subList(Math.min(header, fitting.size()), fitting.size()), fields);
        return new Layout(comment, preamble, header, names(table, header), shapes);
    }

    static boolean isComment(String record, String prefix) {
        return !prefix.isEmpty() && record.startsWith(prefix);
    }

    /** "#" where the first row or several begin so and split otherwise than the rest. */
    private static String commentPrefix(List<TextHead.Row> rows) {
        List<TextHead.Row> marked =
                rows.stream().filter(row -> row.text().startsWith("#")).toList();
        if (marked.isEmpty() || marked.size() * 2 > rows.size()) {
            return "";
        }
        List<TextHead.Row> rest =
                rows.stream().filter(row -> !row.text().startsWith("#")).toList();
        int fields = usualFields(rest);
        return marked.stream().noneMatch(row -> row.fields().size() == fields) ? "#" : "";
    }

    /** The fields of the first row where it can be a header that enough rows follow, else of most rows. */
    private int fields(List<TextHead.Row> rows) {
        if (said.columns().isPresent() && !said.columns().get().isEmpty()) {
            return said.columns().get().size();
        }
        int usual = usualFields(rows);
        if (rows.isEmpty() || said.preambleRows().orElse(0) > 0) {
            return usual;
        }
        List<String> first = rows.get(0).fields();
        long same =
                rows.stream().filter(row -> row.fields().size() == first.size()).count();
        boolean named = first.size() > 1
                && first.stream().noneMatch(String::isBlank)
                && new HashSet<>(first).size() == first.size();
        return named && same >= HEADER_SUPPORT * rows.size() && same > 1 ? first.size() : usual;
    }

    /** The first row as wide as the table that is no title: titles fill one cell, and few rows do. */
    private static int firstOf(List<TextHead.Row> rows, int fields) {
        long titles = rows.stream().filter(row -> isTitle(row, fields)).count();
        boolean rare =
                titles <= MOST_TITLES && titles <= Math.max(2, TITLE_SHARE * rows.size()) && titles < rows.size();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).fields().size() == fields && !(rare && isTitle(rows.get(i), fields))) {
                return i;
            }
        }
        return 0;
    }

    private static boolean isTitle(TextHead.Row row, int fields) {
        return fields > 2
                && row.fields().size() == fields
                && row.fields().stream().filter(field -> !field.isBlank()).count() <= 1;
    }

    private static List<List<String>> fitting(List<TextHead.Row> rows, int fields) {
        return rows.stream()
                .filter(row -> row.sure() && row.fields().size() == fields)
                .map(TextHead.Row::fields)
                .toList();
    }

    private static ColumnShapes learned(List<List<String>> rows, int fields) {
        ColumnShapes shapes = new ColumnShapes(fields);
        rows.forEach(shapes::learn);
        return shapes;
    }

    /** Rows at the table's beginning that are no data: none where the first looks like the rows below. */
    private static int headerRows(List<TextHead.Row> table, List<List<String>> fitting, int fields) {
        if (table.isEmpty()) {
            return 0;
        }
        if (fitting.size() < 2 || table.get(0).fields().size() != fields) {
            return 1;
        }
        int header = 0;
        ColumnShapes body = learned(fitting.subList(1, fitting.size()), fields);
        if (isHeader(fitting.get(0), body) || isWordOverNumbers(fitting)) {
            header = 1;
            while (header < MOST_HEADER_ROWS && header + 1 < fitting.size() && namesFurther(fitting, header, fields)) {
                header++;
            }
        }
        return header;
    }

    /** True where all cells below are numbers and the one of the first row is none: "2024-01" above 3, 5, 0. */
    private static boolean isWordOverNumbers(List<List<String>> rows) {
        for (int i = 0; i < rows.get(0).size(); i++) {
            String first = rows.get(0).get(i);
            boolean numbers = !first.isBlank() && !isNumber(first);
            for (int row = 1; row < Math.min(rows.size(), ROWS_FOR_NUMBERS) && numbers; row++) {
                numbers = isNumber(rows.get(row).get(i));
            }
            if (numbers) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNumber(String text) {
        return !Double.isNaN(Numbers.parse(text, false)) || !Double.isNaN(Numbers.parse(text, true));
    }

    private static boolean isHeader(List<String> row, ColumnShapes body) {
        boolean digital = false;
        for (int i = 0; i < row.size(); i++) {
            if (body.column(i).digital()) {
                digital = true;
                if (!row.get(i).isBlank() && !ColumnShape.hasDigit(row.get(i))) {
                    return true;
                }
            }
        }
        if (digital) {
            return !body.believable(row);
        }
        Set<String> names = new HashSet<>(row);
        return names.size() == row.size() && row.stream().noneMatch(String::isBlank);
    }

    /** True where a row below the first header row repeats it, or has words where the rows below have digits. */
    private static boolean namesFurther(List<List<String>> rows, int at, int fields) {
        List<String> row = rows.get(at);
        if (row.equals(rows.get(0))) {
            return true;
        }
        if (rows.size() - at < ColumnShapes.FEWEST_ROWS || row.stream().anyMatch(ColumnShape::hasDigit)) {
            return false;
        }
        ColumnShapes body = learned(rows.subList(at + 1, rows.size()), fields);
        int words = 0;
        int digital = 0;
        for (int i = 0; i < fields; i++) {
            if (body.column(i).digital()) {
                digital++;
                words += row.get(i).isBlank() ? 0 : 1;
            }
        }
        return digital > 0 && words == digital;
    }

    private static List<String> names(List<TextHead.Row> table, int headerRows) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < Math.min(headerRows, table.size()); i++) {
            List<String> row = table.get(i).fields();
            for (int column = 0; column < row.size(); column++) {
                if (column == names.size()) {
                    names.add(row.get(column));
                } else {
                    names.set(column, (names.get(column) + " " + row.get(column)).strip());
                }
            }
        }
        return names;
    }
}
