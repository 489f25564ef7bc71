package stillstock.importing.detect;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the cells of one column look like, learned from rows beyond doubt. A cell's shape has 9 for each digit and one
 * letter for each run of letters: 28/01/2018 is 99/99/9999, MG-8769 is A-9999. A column whose cells share few shapes
 * (dates, codes, amounts, web addresses) tells strictly whether another cell belongs to it; any other only by how its
 * cells begin and end. Quotation marks do not count in shapes: it is for their sake that a cell is in doubt.
 */
final class ColumnShape {
    /** Log probability of a shape that a strict column has never shown. */
    static final double UNSEEN = -12;

    private static final int MOST_SHAPES = 500;
    private static final int SHAPE_LENGTH = 48;
    private static final double STRICT_SHARE = 0.9;
    private static final int KINDS = 8;
    private static final Pattern NUMBER = Pattern.compile("9+([.,]9+)*");

    private final Map<String, Integer> shapes = new HashMap<>();
    private final Set<String> coarse = new HashSet<>();
    private final int[] first = new int[KINDS];
    private final int[] last = new int[KINDS];
    private int quotes;
    private int cells;
    private int filled;
    private int withDigits;

    void learn(String cell) {
        cells++;
        String shape = shape(cell);
        if (shapes.size() < MOST_SHAPES || shapes.containsKey(shape)) {
            shapes.merge(shape, 1, Integer::sum);
            coarse.add(coarse(shape));
        }
        first[firstKind(cell)]++;
        last[lastKind(cell)]++;
        quotes += cell.indexOf('"') >= 0 ? 1 : 0;
        filled += cell.isEmpty() ? 0 : 1;
        withDigits += hasDigit(cell) ? 1 : 0;
    }

    /** True where cells are blank or have digits, and nearly all have one of a few shapes that are there twice or more. */
    boolean strict() {
        if (filled > 0 && !digital()) {
            return false;
        }
        int repeated = shapes.values().stream()
                .filter(count -> count > 1)
                .mapToInt(count -> count)
                .sum();
        return cells > 0 && repeated >= STRICT_SHARE * cells && shapes.size() <= 2 + cells / 8;
    }

    /** True where nearly all filled cells have digits, as numbers, dates and codes do. */
    boolean digital() {
        return filled > 0 && withDigits >= 0.9 * filled;
    }

    /** True where a cell has a shape that the column has shown, numbers of any length and decimals taken as alike. */
    boolean seen(String cell) {
        return coarse.contains(coarse(shape(cell)));
    }

    /** Log probability that a cell belongs to this column. */
    double score(String cell) {
        if (strict()) {
            Integer count = shapes.get(shape(cell));
            if (count == null) {
                return seen(cell) ? log(0) : UNSEEN;
            }
            return Math.log((double) count / cells);
        }
        int marked = cell.indexOf('"') >= 0 ? quotes : cells - quotes;
        return log(first[firstKind(cell)]) + log(last[lastKind(cell)]) + log(marked);
    }

    private double log(int count) {
        return Math.log((count + 0.5) / (cells + 1.0));
    }

    static boolean hasDigit(String cell) {
        return cell.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    private static String coarse(String shape) {
        return NUMBER.matcher(shape).replaceAll("9");
    }

    private static String shape(String cell) {
        StringBuilder shape = new StringBuilder();
        boolean inWord = false;
        for (int i = 0; i < cell.length() && shape.length() < SHAPE_LENGTH; i++) {
            char c = cell.charAt(i);
            if (Character.isLetter(c)) {
                if (!inWord) {
                    shape.append(Character.isUpperCase(c) ? 'A' : 'a');
                }
                inWord = true;
            } else {
                inWord = false;
                if (c != '"') {
                    shape.append(c >= '0' && c <= '9' ? '9' : c);
                }
            }
        }
        return shape.toString();
    }

    private static int firstKind(String cell) {
        return cell.isEmpty() ? 0 : kind(cell.charAt(0));
    }

    private static int lastKind(String cell) {
        return cell.isEmpty() ? 0 : kind(cell.charAt(cell.length() - 1));
    }

    private static int kind(char c) {
        if (Character.isLetter(c)) {
            return Character.isUpperCase(c) ? 1 : 2;
        }
        if (c >= '0' && c <= '9') {
            return 3;
        }
        return switch (c) {
            case ' ' -> 4;
            case '.', '!', '?' -> 5;
            case ',', ';', ':' -> 6;
            default -> 7;
        };
    }
}
