package stillstock.importing.csv;

import java.util.ArrayList;
import java.util.List;

/** Finds the delimiter of a text by its first lines: the one that cuts them into equally many fields, and into most. */
final class DelimiterGuess {
    private static final char[] CANDIDATES = {',', ';', '\t', '|'};
    private static final int LINES = 100;

    private DelimiterGuess() {}

    static char of(CharSequence head) {
        char best = ',';
        double bestScore = 0;
        for (char candidate : CANDIDATES) {
            double score = score(head, candidate);
            if (score > bestScore) {
                bestScore = score;
                best = candidate;
            }
        }
        return best;
    }

    /** Share of lines with as many fields as the first, times the fields up to a cap; 0 where nothing is cut. */
    private static double score(CharSequence head, char delimiter) {
        List<Integer> counts = counts(head, delimiter);
        if (counts.isEmpty() || counts.get(0) < 2) {
            return 0;
        }
        int first = counts.get(0);
        long same = counts.stream().filter(count -> count == first).count();
        return (double) same / counts.size() * (1 + Math.min(first, 50) / 50.0);
    }

    private static List<Integer> counts(CharSequence head, char delimiter) {
        List<Integer> counts = new ArrayList<>();
        int fields = 1;
        boolean quoted = false;
        boolean blank = true;
        for (int i = 0; i < head.length() && counts.size() < LINES; i++) {
            char c = head.charAt(i);
            if (c == '"') {
                quoted = !quoted;
                blank = false;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                if (!blank) {
                    counts.add(fields);
                }
                fields = 1;
                blank = true;
            } else {
                blank = false;
                fields += c == delimiter && !quoted ? 1 : 0;
            }
        }
        if (counts.isEmpty() && !blank) {
            counts.add(fields);
        }
        return counts;
    }
}
