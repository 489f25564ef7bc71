package stillstock.importing.judge;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import stillstock.importing.row.RowSource;
import stillstock.snapshot.column.Dictionary;

/** What was found out of the texts of one column of one table, by the numbers that stand for them. */
public final class Remembered {
    /** What {@link #find} says of a number that nothing is known of. */
    public static final int NOTHING = Integer.MIN_VALUE;

    private static final int MOST_LOOSE = 1 << 13;

    private int[] known = new int[0];
    /** The texts that came without a number and were new, with their codes: those of the first rows, as a rule. */
    private final Map<String, Integer> loose = new HashMap<>();
    /** The texts that came with a number and were new. */
    private int numbered;

    /** What was kept under a number. */
    public int find(int code) {
        return code >= 0 && code < known.length ? known[code] : NOTHING;
    }

    /** Keeps something under a number, unless that is {@link RowSource#NOT_CODED}. */
    public void keep(int code, int found) {
        if (code < 0) {
            return;
        }
        if (code >= known.length) {
            int before = known.length;
            known = Arrays.copyOf(known, Math.max(code + 1, Math.max(64, before * 2)));
            Arrays.fill(known, before, known.length, NOTHING);
        }
        known[code] = found;
    }

    /**
     * The code of a text in a dictionary, looked up only where it is not known yet. Where all that is in the dictionary
     * came from this column, a number not seen before is a text not seen before, and is not looked up at all.
     */
    public int of(BoundRow row, int column, Dictionary dictionary) {
        int code = row.code(column);
        int found = find(code);
        if (found != NOTHING) {
            return found;
        }
        String text = row.text(column);
        Integer before = loose.get(text);
        if (before != null) {
            keep(code, before);
            return before;
        }
        int size = dictionary.size();
        boolean own = size == numbered + loose.size() && (code != RowSource.NOT_CODED || numbered == 0);
        found = own ? dictionary.append(text) : dictionary.add(text);
        keep(code, found);
        if (code != RowSource.NOT_CODED) {
            numbered += dictionary.size() - size;
        } else if (dictionary.size() > size && loose.size() < MOST_LOOSE) {
            loose.put(text, found);
        }
        return found;
    }
}
