package stillstock.export.store;

import java.io.Closeable;
import java.io.IOException;

/** Takes the rows of one table, in order. */
public interface RowSink extends Closeable {
    /**
     * Writes one row.
     *
     * @param cells one for each column: String, Integer, BigDecimal, Double (SQLite only), or null for blank
     */
    void row(Object... cells) throws IOException;
}
