package stillstock.importing.load;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import stillstock.importing.Cause;
import stillstock.importing.judge.BoundRow;

/**
 * Takes the rows of a small table of records with a key. A row that repeats a key says the same (accepted, taken once) or
 * something else (rejected): which of two is right is not for a program to guess.
 *
 * @param <R> the record
 */
final class KeyedLoader<R> implements TableLoader {
    private final Function<BoundRow, R> reader;
    private final Function<R, String> key;
    private final String keyColumn;
    private final boolean repeatsExpected;
    private final Consumer<R> taker;
    private final Map<String, R> seen = new HashMap<>();

    /**
     * @param reader makes the record of a row; what it gives for a row that it rejects is not looked at
     * @param keyColumn canonical column to name in a problem
     * @param repeatsExpected true where the first row of a key counts, whatever the others say
     */
    KeyedLoader(
            String keyColumn,
            boolean repeatsExpected,
            Function<BoundRow, R> reader,
            Function<R, String> key,
            Consumer<R> taker) {
        this.repeatsExpected = repeatsExpected;
        this.reader = reader;
        this.key = key;
        this.keyColumn = keyColumn;
        this.taker = taker;
    }

    @Override
    public void load(BoundRow row) {
        R read = reader.apply(row);
        if (row.rejected()) {
            return;
        }
        String id = key.apply(read);
        R before = seen.putIfAbsent(id, read);
        if (before == null) {
            taker.accept(read);
        } else if (!repeatsExpected && !before.equals(read)) {
            row.reject(keyColumn, id, Cause.DUPLICATE_KEY);
        }
    }
}
