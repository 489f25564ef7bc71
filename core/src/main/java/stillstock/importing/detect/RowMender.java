package stillstock.importing.detect;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stillstock.importing.csv.LenientSplit;
import stillstock.importing.row.RowFault;

/**
 * Mends a record that does not split into the right number of fields. Every small slip that could have made it is undone
 * (a delimiter too few or too many, a quotation mark too many, another delimiter, a delimiter inside a text), and the
 * outcome that looks like the other rows is taken, if it is clearly the only one; else the row stays rejected.
 */
final class RowMender {
    /** A mended row and what was done, in the user's words. */
    record Mended(List<String> fields, String repair) {
        RowFault fault() {
            return switch (repair) {
                case AS_TEXT -> RowFault.QUOTE_TAKEN_AS_TEXT;
                case BLANK_TAIL -> RowFault.BLANK_EXTRA_FIELDS;
                default -> RowFault.MENDED;
            };
        }
    }

    static final String AS_TEXT = "a quotation mark was taken as text";
    private static final String BLANK_TAIL = "blank fields at the end were left out";
    private static final int LONGEST = 4000;
    /** How much likelier the best outcome must be than the next, as a difference of log probabilities. */
    private static final double MARGIN = 1.0;

    private static final char[] OTHER_DELIMITERS = {',', ';', '\t', '|', ' '};

    private final Dialect dialect;
    private final ColumnShapes shapes;
    private final LenientSplit split;
    /** Characters that may still be split: a file of nothing but broken rows must not take for ever. */
    private long budget = 400_000_000L;

    RowMender(Dialect dialect, ColumnShapes shapes) {
        this.dialect = dialect;
        this.shapes = shapes;
        this.split = new LenientSplit(dialect.delimiter(), dialect.quote(), dialect.escape());
    }

    /**
     * The mended row, empty where there is no way or more than one.
     *
     * @param strict true where the record's quotation marks are beyond doubt
     */
    Optional<Mended> mend(String record, List<String> fields, boolean strict) {
        Optional<Mended> simple = withoutBlankTail(fields);
        if (simple.isPresent() || !shapes.teach() || record.length() > LONGEST || budget < 0) {
            return simple;
        }
        Map<List<String>, String> outcomes = new LinkedHashMap<>();
        keep(outcomes, fields, AS_TEXT);
        withoutOneMark(record, outcomes);
        withOtherDelimiters(record, outcomes);
        if (fields.size() > dialect.fields()) {
            withoutEmptyFields(fields, outcomes);
            withJoinedFields(record, fields, outcomes);
        }
        if (fields.size() == dialect.fields() - 1 || !strict) {
            withOneMoreDelimiter(record, outcomes);
        }
        return best(outcomes);
    }

    private Optional<Mended> withoutBlankTail(List<String> fields) {
        int n = dialect.fields();
        if (fields.size() <= n || fields.subList(n, fields.size()).stream().anyMatch(field -> !field.isBlank())) {
            return Optional.empty();
        }
        List<String> head = List.copyOf(fields.subList(0, n));
        boolean fits = !shapes.teach() || shapes.believable(head);
        return fits ? Optional.of(new Mended(head, BLANK_TAIL)) : Optional.empty();
    }

    private void withoutOneMark(String record, Map<List<String>, String> outcomes) {
        for (int at = record.indexOf(dialect.quote());
                at >= 0 && dialect.quote() != 0;
                at = record.indexOf(dialect.quote(), at + 1)) {
            budget -= record.length();
            boolean mayOpen = at == 0 || record.charAt(at - 1) == dialect.delimiter() || record.charAt(at - 1) == ' ';
            if (mayOpen) {
                keep(outcomes, split.split(record, dialect.fields() + 2, at), AS_TEXT);
            }
        }
    }

    private void withOtherDelimiters(String record, Map<List<String>, String> outcomes) {
        for (char other : OTHER_DELIMITERS) {
            if (other != dialect.delimiter()) {
                budget -= record.length();
                List<String> fields =
                        new LenientSplit(other, dialect.quote(), dialect.escape()).split(record, dialect.fields() + 2);
                keep(outcomes, fields, "the row was split at another delimiter than the rest of the file");
            }
        }
    }

    private void withoutEmptyFields(List<String> fields, Map<List<String>, String> outcomes) {
        int extra = fields.size() - dialect.fields();
        for (int from = 0; from + extra <= fields.size(); from++) {
            if (fields.subList(from, from + extra).stream().allMatch(String::isEmpty)) {
                List<String> rest = new ArrayList<>(fields.subList(0, from));
                rest.addAll(fields.subList(from + extra, fields.size()));
                keep(outcomes, rest, "a delimiter too many was left out");
            }
        }
    }

    private void withJoinedFields(String record, List<String> fields, Map<List<String>, String> outcomes) {
        int extra = fields.size() - dialect.fields();
        BitSet quoted = split.quoted(record, fields.size() + 1);
        for (int from = 0; from + extra < fields.size(); from++) {
            int nextQuoted = quoted.nextSetBit(from);
            boolean whole = nextQuoted >= 0 && nextQuoted <= from + extra;
            if (whole || fields.get(from).isEmpty() || fields.get(from + extra).isEmpty()) {
                // what stands in marks is whole, and no text begins or ends with a delimiter
                continue;
            }
            List<String> joined = new ArrayList<>(fields.subList(0, from));
            joined.add(String.join(String.valueOf(dialect.delimiter()), fields.subList(from, from + extra + 1)));
            joined.addAll(fields.subList(from + extra + 1, fields.size()));
            keep(outcomes, joined, "delimiters were taken as text");
        }
    }

    private void withOneMoreDelimiter(String record, Map<List<String>, String> outcomes) {
        for (int at = record.length(); at > 0 && budget > 0; at--) {
            budget -= record.length();
            String longer = record.substring(0, at) + dialect.delimiter() + record.substring(at);
            keep(outcomes, split.splitAt(longer, dialect.fields() + 2, at), "a missing delimiter was put in");
        }
    }

    private void keep(Map<List<String>, String> outcomes, List<String> fields, String repair) {
        if (fields.size() == dialect.fields()) {
            outcomes.putIfAbsent(List.copyOf(fields), repair);
        }
    }

    private Optional<Mended> best(Map<List<String>, String> outcomes) {
        List<String> best = List.of();
        double bestScore = Double.NEGATIVE_INFINITY;
        double nextScore = Double.NEGATIVE_INFINITY;
        for (List<String> fields : outcomes.keySet()) {
            double score = shapes.score(fields);
            if (score > bestScore) {
                nextScore = bestScore;
                bestScore = score;
                best = fields;
            } else if (score > nextScore) {
                nextScore = score;
            }
        }
        if (best.isEmpty() || bestScore - nextScore < MARGIN || !shapes.believable(best)) {
            return Optional.empty();
        }
        return Optional.of(new Mended(Collections.unmodifiableList(best), outcomes.get(best)));
    }
}
