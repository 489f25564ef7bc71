package stillstock.importing.jdbc;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stillstock.importing.row.ColumnFormat;
import stillstock.importing.row.RowFault;
import stillstock.importing.row.RowSource;
import stillstock.importing.type.TypedColumns;

/** The rows of one query as text, fetched some thousands at a time; NULL and binary values are blank. */
final class JdbcRowSource implements RowSource {
    /** Rows that come over the wire at once. */
    static final int FETCH = 5000;

    private final Statement statement;
    private final ResultSet rows;
    private final long total;
    private final List<String> header = new ArrayList<>();
    private final List<String> declared = new ArrayList<>();
    private final Optional<TypedColumns> typed;
    private final String[] texts;
    private long row;

    /**
     * Begins to read.
     *
     * @param total rows to come, below 1 where unknown
     * @param typed how the values are written; empty to find that out
     */
    JdbcRowSource(Statement statement, String sql, long total, Optional<TypedColumns> typed) throws SQLException {
        this.typed = typed;
        this.statement = statement;
        this.total = total;
        try {
            rows = statement.executeQuery(sql);
            ResultSetMetaData columns = rows.getMetaData();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                header.add(columns.getColumnLabel(i).strip());
                declared.add(Optional.ofNullable(columns.getColumnTypeName(i)).orElse(""));
            }
            texts = new String[header.size()];
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public boolean next() throws IOException {
        try {
            if (!rows.next()) {
                return false;
            }
            row++;
            for (int i = 0; i < texts.length; i++) {
                texts[i] = text(rows.getObject(i + 1));
            }
            return true;
        } catch (SQLException e) {
            throw new IOException("row " + (row + 1) + ": " + JdbcTables.oneLine(e), e);
        }
    }

    private static String text(Object value) {
        if (value == null || value instanceof byte[] || value instanceof java.sql.Blob) {
            return "";
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        // 2026-01-31 00:00:00.0 is how Java writes a day
        return value instanceof Timestamp time
                ? time.toLocalDateTime().toString().replace('T', ' ')
                : value.toString().strip();
    }

    @Override
    public int size() {
        return texts.length;
    }

    @Override
    public String text(int column) {
        return column >= texts.length ? "" : texts[column];
    }

    @Override
    public long line() {
        return row;
    }

    @Override
    public RowFault fault() {
        return RowFault.NONE;
    }

    @Override
    public String declared(int column) {
        return declared.get(column);
    }

    @Override
    public ColumnFormat format(int column) {
        return typed.map(columns -> columns.format(column)).orElse(ColumnFormat.PLAIN);
    }

    @Override
    public void doubt(int column) {
        typed.ifPresent(columns -> columns.doubt(column));
    }

    @Override
    public double share() {
        return total < 1 ? 0 : Math.min(1, (double) row / total);
    }

    @Override
    public void close() throws IOException {
        try {
            statement.close();
        } catch (SQLException e) {
            throw new IOException(JdbcTables.oneLine(e), e);
        }
    }
}
