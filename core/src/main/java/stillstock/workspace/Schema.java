package stillstock.workspace;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The tables of a workspace file and how an older file becomes a newer one: step i turns version i into i + 1. A step
 * that was ever released is never changed; what changes is a further step.
 */
final class Schema {
    /** Marks a SQLite file as a workspace: "STLK" in ASCII. */
    static final int APPLICATION_ID = 0x53544C4B;

    private static final List<List<String>> STEPS = List.of(
            List.of(
                    "create table project (id integer primary key check (id = 1), revision integer not null,"
                            + " mapping text, settings text not null)",
                    "insert into project values (1, 0, null, '{}')",
                    "create table source (position integer primary key, path text not null, sha256 text not null)",
                    "create table scenario (position integer primary key, name text not null unique, settings text not null)",
                    "create table note (position integer primary key, product_id text not null, text text not null,"
                            + " author text not null, written_at_ms integer not null)"),
            List.of("create table parsed (position integer primary key, bytes blob not null)"));

    private final List<List<String>> steps;

    Schema(List<List<String>> steps) {
        this.steps = List.copyOf(steps);
    }

    /** The schema this program writes. */
    static Schema current() {
        return new Schema(STEPS);
    }

    /** The steps of {@link #current()}, for a test to add to. */
    static List<List<String>> steps() {
        return STEPS;
    }

    int version() {
        return steps.size();
    }

    /** Brings a file of an earlier version, 0 for an empty one, to this version in one transaction. */
    void migrate(Connection connection) throws SQLException {
        try (Transaction transaction = Transaction.writing(connection);
                Statement statement = connection.createStatement()) {
            int from = pragma(connection, "user_version");
            if (from >= steps.size()) {
                return;
            }
            for (List<String> step : steps.subList(from, steps.size())) {
                for (String sql : step) {
                    statement.execute(sql);
                }
            }
            statement.execute("pragma application_id = " + APPLICATION_ID);
            statement.execute("pragma user_version = " + steps.size());
            transaction.commit();
        }
    }

    static int pragma(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("pragma " + name)) {
            return result.getInt(1);
        }
    }
}
