package stillstock.sample.table;

import java.io.Closeable;
import java.io.IOException;

/** Takes the rows of one table, in order. */
public interface RowSink extends Closeable {
    /**
     * Writes one row.
     *
     * @param cells one for each column: String, Integer, BigDecimal, or null for blank
     */
    void row(Object... cells) throws IOException;
}
