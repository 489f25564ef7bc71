package stillstock.workspace;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads and writes a state; transactions are the caller's. */
final class StateTables {
    private final Connection connection;

    StateTables(Connection connection) {
        this.connection = connection;
    }

    /** Counts the saves, so that a save over somebody else's is noticed. */
    long revision() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select revision from project")) {
            return row.getLong(1);
        }
    }

    WorkspaceState read() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select mapping, settings from project")) {
            Optional<String> mapping = Optional.ofNullable(row.getString(1));
            String settings = row.getString(2);
            return new WorkspaceState(
                    list("path, sha256 from source", r -> new Source(r.getString(1), r.getString(2))),
                    mapping,
                    settings,
                    list("name, settings from scenario", r -> new Scenario(r.getString(1), r.getString(2))),
                    list("product_id, text, author, written_at_ms from note", StateTables::note));
        }
    }

    private static Note note(ResultSet row) throws SQLException {
        return new Note(row.getString(1), row.getString(2), row.getString(3), Instant.ofEpochMilli(row.getLong(4)));
    }

    private <T> List<T> list(String columnsFromTable, RowReader<T> reader) throws SQLException {
        List<T> result = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select " + columnsFromTable + " order by position")) {
            while (rows.next()) {
                result.add(reader.read(rows));
            }
        }
        return result;
    }

    /** Replaces all there is. */
    void write(WorkspaceState state, long revision) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update project set revision = ?, mapping = ?, settings = ?")) {
            update.setLong(1, revision);
            update.setString(2, state.mappingJson().orElse(null));
            update.setString(3, state.settingsJson());
            update.executeUpdate();
        }
        replace("source", 2, state.sources(), source -> new Object[] {source.path(), source.sha256()});
        replace("scenario", 2, state.scenarios(), scenario -> new Object[] {scenario.name(), scenario.settingsJson()});
        replace("note", 4, state.notes(), note -> new Object[] {
            note.productId(), note.text(), note.author(), note.writtenAt().toEpochMilli()
        });
    }

    private <T> void replace(String table, int width, List<T> items, CellMaker<T> maker) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("delete from " + table);
        }
        String sql = "insert into " + table + " values (?" + ", ?".repeat(width) + ")";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (int i = 0; i < items.size(); i++) {
                Object[] cells = maker.cells(items.get(i));
                insert.setInt(1, i);
                for (int c = 0; c < width; c++) {
                    insert.setObject(c + 2, cells[c]);
                }
                insert.executeUpdate();
            }
        }
    }

    @FunctionalInterface
    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    @FunctionalInterface
    private interface CellMaker<T> {
        Object[] cells(T item);
    }
}
