package stillstock.workspace;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * One transaction by plain SQL. The driver's own way begins the next transaction at each commit, which can fail as
 * locked after the commit itself went well.
 */
final class Transaction implements AutoCloseable {
    private final Connection connection;
    private boolean open;

    private Transaction(Connection connection, String begin) throws SQLException {
        this.connection = connection;
        execute(begin);
        open = true;
    }

    /** Several reads of one state. */
    static Transaction reading(Connection connection) throws SQLException {
        return new Transaction(connection, "begin");
    }

    /** Takes the right to write at once, so that nothing read in it can be outdated at the commit. */
    static Transaction writing(Connection connection) throws SQLException {
        return new Transaction(connection, "begin immediate");
    }

    void commit() throws SQLException {
        execute("commit");
        open = false;
    }

    /** Undoes what was not committed. */
    @Override
    public void close() throws SQLException {
        if (open) {
            open = false;
            execute("rollback");
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
