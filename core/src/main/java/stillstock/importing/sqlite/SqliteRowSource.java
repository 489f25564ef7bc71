package stillstock.importing.sqlite;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import stillstock.importing.row.ColumnFormat;
import stillstock.importing.row.RowFault;
import stillstock.importing.row.RowSource;
import stillstock.importing.type.TypedColumns;

/** The rows of one table or view, its values as text; NULL is blank and so is a BLOB, which no canonical column holds. */
final class SqliteRowSource implements RowSource {
    private static final int ROWS_A_LIMIT = 1000;

    private final Statement statement;
    private final ResultSet rows;
    private final List<String> header = new ArrayList<>();
    private final StepLimit limit;
    private final List<String> declared = new ArrayList<>();
    private final Optional<TypedColumns> typed;
    private final String[] texts;
    private final long total;
    private long row;

    /**
     * Begins to read.
     *
     * @param quotedName the table's name in quotation marks, as SQL writes identifiers
     * @param typed how its values are written; empty to find that out, where the rows need not be counted
     */
    SqliteRowSource(Connection connection, String quotedName, StepLimit limit, Optional<TypedColumns> typed)
            throws SQLException {
        this.limit = limit;
        this.typed = typed;
        this.statement = connection.createStatement();
        try {
            total = typed.isPresent() ? count(quotedName) : 1;
            rows = statement.executeQuery("SELECT * FROM " + quotedName);
            ResultSetMetaData columns = rows.getMetaData();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                header.add(columns.getColumnName(i).strip());
                declared.add(Optional.ofNullable(columns.getColumnTypeName(i)).orElse(""));
            }
            texts = new String[header.size()];
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }

    private long count(String quotedName) throws SQLException {
        try (ResultSet result = statement.executeQuery("SELECT count(*) FROM " + quotedName)) {
            return Math.max(1, result.getLong(1));
        }
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public boolean next() throws IOException {
        if (row % ROWS_A_LIMIT == 0) {
            limit.restart();
        }
        try {
            if (!rows.next()) {
                return false;
            }
        } catch (SQLException e) {
            throw new IOException("row " + (row + 1) + ": " + e.getMessage(), e);
        }
        row++;
        Arrays.fill(texts, null);
        return true;
    }

    @Override
    public int size() {
        return texts.length;
    }

    @Override
    public String text(int column) {
        if (column >= texts.length) {
            return "";
        }
        if (texts[column] == null) {
            texts[column] = read(column + 1);
        }
        return texts[column];
    }

    private String read(int column) {
        try {
            Object value = rows.getObject(column);
            return value == null || value instanceof byte[]
                    ? ""
                    : value.toString().strip();
        } catch (SQLException e) {
            throw new IllegalStateException("row " + row + ", column " + column + " of an open row", e);
        }
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
        return Math.min(1, (double) row / total);
    }

    @Override
    public void close() throws IOException {
        try {
            statement.close();
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
