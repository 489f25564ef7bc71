package stillstock.importing.recognise;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import stillstock.importing.bind.Cell;
import stillstock.importing.bind.ForeignColumns;
import stillstock.importing.mapping.RowFilter;
import stillstock.importing.mapping.TableSource;
import stillstock.importing.parse.Numbers;
import stillstock.importing.row.RowSource;
import stillstock.importing.row.TableSet;
import stillstock.importing.row.UnusableInputException;
import stillstock.job.JobContext;
import stillstock.snapshot.TableName;

/**
 * A second look at sales lines, at several columns at once: which order ids go with quantities below zero, which product
 * codes are written in two ways or look like no product, which lines have no price.
 */
final class SalesScan {
    private static final int MOST_ROWS = 400_000;
    /** Kinds of code that so few lines have may be charges and not goods. */
    private static final double ODD = 0.05;

    private static final double MOSTLY = 0.9;
    private static final double BOTH_WAYS = 0.2;

    private record Prefixed(int[] rowsAndNegatives) {}

    private final Map<String, Prefixed> prefixes = new TreeMap<>();
    private final Map<String, String> spellings = new HashMap<>();
    private final Map<String, Long> shapes = new TreeMap<>();
    private final Map<String, String> shapeExamples = new TreeMap<>();
    private boolean twoSpellings;
    private long rows;
    private long plainOrders;
    private long freeLines;
    private long freeNegatives;

    private SalesScan() {}

    static SalesScan of(TableSet tables, TableSource source, JobContext job) throws IOException {
        SalesScan scan = new SalesScan();
        try (RowSource in = tables.open(source.file(), source.format())) {
            ForeignColumns foreign = ForeignColumns.of(
                    source.file(), in, TableSource.of(source.file(), source.format(), source.columns()), tables);
            Cell order = cell(foreign, source, "order_id");
            Cell product = cell(foreign, source, "product_id");
            Cell quantity = cell(foreign, source, "quantity");
            Cell price = cell(foreign, source, "unit_price");
            boolean priced = foreign.find(source.columns().getOrDefault("unit_price", ""))
                    .isPresent();
            while (in.next() && scan.rows < MOST_ROWS) {
                if (scan.rows % 4096 == 0) {
                    job.checkCancelled();
                }
                double units = number(quantity, in, source);
                scan.order(order.text(in), units);
                scan.product(product.text(in));
                if (priced && !(number(price, in, source) > 0)) {
                    scan.freeLines++;
                    scan.freeNegatives += units < 0 ? 1 : 0;
                }
                scan.rows++;
            }
        } catch (UnusableInputException e) {
            // the file was read a moment ago; if it changed since, the import will say so
            return new SalesScan();
        }
        return scan;
    }

    private static Cell cell(ForeignColumns foreign, TableSource source, String canonical) {
        return foreign.find(source.columns().getOrDefault(canonical, "")).orElse(row -> "");
    }

    private static double number(Cell cell, RowSource row, TableSource source) {
        return Numbers.parse(
                cell.text(row), source.format().decimalComma() || cell.format().decimalComma());
    }

    private void order(String id, double units) {
        int letters = 0;
        while (letters < id.length() && letters < 4 && Character.isLetter(id.charAt(letters))) {
            letters++;
        }
        if (letters == 0 || letters == id.length()) {
            plainOrders++;
            return;
        }
        int[] counts = prefixes.computeIfAbsent(id.substring(0, letters), key -> new Prefixed(new int[2]))
                .rowsAndNegatives();
        counts[0]++;
        counts[1] += units < 0 ? 1 : 0;
    }

    private void product(String id) {
        String upper = id.toUpperCase(Locale.ROOT);
        if (!twoSpellings) {
            String before = spellings.putIfAbsent(upper, id);
            twoSpellings = before != null && !before.equals(id);
        }
        String shape = shape(upper);
        shapes.merge(shape, 1L, Long::sum);
        shapeExamples.putIfAbsent(shape, id);
    }

    /** Digits as 9, letters as A, the rest as it is. */
    private static String shape(String text) {
        StringBuilder shape = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            shape.append(Character.isDigit(c) ? '9' : Character.isLetter(c) ? 'A' : c);
        }
        return shape.toString();
    }

    /** How cancelled orders begin; empty where no beginning goes with quantities below zero. */
    String cancellationPrefix() {
        for (Map.Entry<String, Prefixed> entry : prefixes.entrySet()) {
            int[] counts = entry.getValue().rowsAndNegatives();
            if (counts[0] >= 2 && counts[1] >= MOSTLY * counts[0] && plainOrders > counts[0]) {
                return entry.getKey();
            }
        }
        return "";
    }

    int cancelled(String prefix) {
        return prefixes.get(prefix).rowsAndNegatives()[0];
    }

    /** True where some product codes differ in upper and lower case alone. */
    boolean twoSpellings() {
        return twoSpellings;
    }

    /** True where a few lines without a price take stock in and out: nobody buys there, the books are put right. */
    boolean correctsStock() {
        return freeLines > 0 && freeLines < ODD * rows && freeNegatives >= BOTH_WAYS * freeLines;
    }

    long freeLines() {
        return freeLines;
    }

    List<Suggestion> suggestions(TableSource source) {
        List<Suggestion> found = new ArrayList<>();
        oddCodes(source, found);
        if (freeLines > 0 && freeLines < ODD * rows && !correctsStock()) {
            String column = source.columns().get("unit_price");
            found.add(new Suggestion(
                    List.of(TableName.SALES),
                    source.file(),
                    String.format(Locale.ROOT, "leave out %,d lines whose %s is not above 0", freeLines, column),
                    new Suggestion.Filter(new RowFilter(column, null, null, null, null, 0.0))));
        }
        String cancelled = cancellationPrefix();
        prefixes.forEach((prefix, counts) -> {
            int n = counts.rowsAndNegatives()[0];
            if (!prefix.equals(cancelled) && n < ODD * rows && plainOrders > n) {
                String column = source.columns().get("order_id");
                found.add(new Suggestion(
                        List.of(TableName.SALES),
                        source.file(),
                        String.format(Locale.ROOT, "leave out %,d lines whose %s begins with %s", n, column, prefix),
                        new Suggestion.Filter(
                                new RowFilter(column, null, null, null, Pattern.quote(prefix) + ".*", null))));
            }
        });
        return found;
    }

    /** Where nearly all codes are some digits with a few letters behind, the others may be postage and the like. */
    private void oddCodes(TableSource source, List<Suggestion> found) {
        Map<String, Long> digits = new TreeMap<>();
        shapes.forEach((shape, count) -> digits.merge(shape.replaceFirst("A{0,2}$", ""), count, Long::sum));
        String main = digits.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
        long fitting = digits.getOrDefault(main, 0L);
        if (main.matches("9{3,}") && fitting < rows && fitting >= (1 - ODD) * rows) {
            String column = source.columns().get("product_id");
            String examples = shapeExamples.entrySet().stream()
                    .filter(entry -> !entry.getKey().replaceFirst("A{0,2}$", "").equals(main))
                    .limit(4)
                    .map(Map.Entry::getValue)
                    .reduce((a, b) -> a + ", " + b)
                    .orElse("");
            found.add(new Suggestion(
                    List.of(TableName.SALES, TableName.CORRECTIONS),
                    source.file(),
                    String.format(
                            Locale.ROOT,
                            "leave out %,d lines whose %s is not %d digits with up to two letters (%s)",
                            rows - fitting,
                            column,
                            main.length(),
                            examples),
                    new Suggestion.Filter(new RowFilter(
                            column, null, null, "[0-9]{" + main.length() + "}[A-Za-z]{0,2}", null, null))));
        }
    }
}
