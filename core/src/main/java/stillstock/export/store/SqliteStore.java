package stillstock.export.store;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

/**
 * One SQLite file with a table each, filled in one transaction. The file is written under a temporary name and takes
 * its own only on {@link #complete}; so it needs no journal.
 */
public final class SqliteStore implements TableStore {
    private final Path file;
    private final Path temporary;
    private final Connection connection;
    private final List<RowSink> sinks = new ArrayList<>();

    /** A store that makes or replaces a file. */
    public SqliteStore(Path file) throws IOException {
        this.file = file;
        Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
        temporary = folder.resolve(file.getFileName() + ".part");
        Files.deleteIfExists(temporary);
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.OFF);
        config.setSynchronous(SynchronousMode.OFF);
        try {
            // As a URI, so that no character of a path is taken for an option of the driver.
            connection = config.createConnection("jdbc:sqlite:" + temporary.toUri());
            connection.setAutoCommit(false);
        } catch (SQLException e) {
            throw new IOException(temporary + " cannot be made: " + e.getMessage(), e);
        }
    }

    @Override
    public RowSink open(String name, List<Column> columns) throws IOException {
        String list = columns.stream()
                .map(column -> "\"" + column.name() + "\" " + column.type())
                .collect(Collectors.joining(", "));
        String marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table \"" + name + "\" (" + list + ")");
            RowSink sink =
                    new SqliteSink(connection.prepareStatement("insert into \"" + name + "\" values (" + marks + ")"));
            sinks.add(sink);
            return sink;
        } catch (SQLException e) {
            throw new IOException("table " + name + " cannot be made in " + temporary + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void complete() throws IOException {
        try {
            connection.commit();
            closeAll();
        } catch (SQLException e) {
            throw new IOException(temporary + " cannot be finished: " + e.getMessage(), e);
        }
        Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        try {
            closeAll();
        } catch (SQLException e) {
            throw new IOException(temporary + " cannot be closed: " + e.getMessage(), e);
        }
        Files.deleteIfExists(temporary);
    }

    private void closeAll() throws IOException, SQLException {
        if (!connection.isClosed()) {
            for (RowSink sink : sinks) {
                sink.close();
            }
            connection.close();
        }
    }

    private static final class SqliteSink implements RowSink {
        private final PreparedStatement insert;

        SqliteSink(PreparedStatement insert) {
            this.insert = insert;
        }

        @Override
        public void row(Object... cells) throws IOException {
            try {
                for (int i = 0; i < cells.length; i++) {
                    insert.setObject(i + 1, cells[i] instanceof BigDecimal number ? number.doubleValue() : cells[i]);
                }
                insert.executeUpdate();
            } catch (SQLException e) {
                throw new IOException("a row cannot be written: " + e.getMessage(), e);
            }
        }

        @Override
        public void close() throws IOException {
            try {
                insert.close();
            } catch (SQLException e) {
                throw new IOException(e);
            }
        }
    }
}
