package stillstock.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteOpenMode;
import stillstock.files.AtomicFile;

/**
 * An open workspace file. A save replaces the whole state in one transaction: after a crash at any moment the file
 * holds either the state before or the state after. Not for use by several threads at once.
 */
public final class Workspace implements AutoCloseable {
    private static final int BUSY_TIMEOUT_MS = 1_000;

    private final Path file;
    private final Connection connection;
    private final StateTables tables;
    private long revision;

    private Workspace(Path file, Connection connection) throws SQLException {
        this.file = file;
        this.connection = connection;
        tables = new StateTables(connection);
        revision = tables.revision();
    }

    /**
     * Makes a new workspace with {@link WorkspaceState#empty()}.
     *
     * @throws WorkspaceException where the file exists already or cannot be made
     */
    public static Workspace create(Path file) throws WorkspaceException {
        if (Files.exists(file)) {
            throw new WorkspaceException(file + " exists already. Choose another name, or open it.");
        }
        return connect(file, true);
    }

    /**
     * Opens a workspace; one of an earlier version is brought to the present version.
     *
     * @throws WorkspaceException where there is no such file, it is no workspace, damaged, locked, or of a later version
     */
    public static Workspace open(Path file) throws WorkspaceException {
        if (!Files.isRegularFile(file)) {
            throw new WorkspaceException(file + " is not there. Check the name, or start a new workspace.");
        }
        return connect(file, false);
    }

    private static Workspace connect(Path file, boolean create) throws WorkspaceException {
        SQLiteConfig config = new SQLiteConfig();
        if (!create) {
            config.resetOpenMode(SQLiteOpenMode.CREATE);
        }
        config.setBusyTimeout(BUSY_TIMEOUT_MS);
        config.setSynchronous(SynchronousMode.FULL);
        try {
            // As a URI, so that no character of a path is taken for an option of the driver.
            Connection connection = config.createConnection("jdbc:sqlite:" + file.toUri());
            try {
                check(file, connection, create);
                Schema.current().migrate(connection);
                return new Workspace(file, connection);
            } catch (SQLException | WorkspaceException | IOException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (IOException e) {
            throw new WorkspaceException(
                    file + " cannot be read (" + e.getMessage() + "). Check that you may read and write there.");
        } catch (SQLException e) {
            throw WorkspaceException.of(file, e);
        }
    }

    private static void check(Path file, Connection connection, boolean create)
            throws SQLException, WorkspaceException, IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma trusted_schema = off");
            statement.execute("pragma cell_size_check = on");
            if (create) {
                return;
            }
            if (Schema.pragma(connection, "application_id") != Schema.APPLICATION_ID) {
                throw new WorkspaceException(
                        file + " is not a workspace. To read data from it, use Open data; else choose another file.");
            }
            int version = Schema.pragma(connection, "user_version");
            int known = Schema.current().version();
            if (version > known) {
                throw new WorkspaceException(file + " was written by a later version of this program (file version "
                        + version + ", known up to " + known + "). Update the program to open it.");
            }
            // a file cut within its last page can pass the check below where that page holds no rows
            if (Files.size(file) % Schema.pragma(connection, "page_size") != 0) {
                throw new WorkspaceException(file + " is damaged (it is cut short). Open a backup copy.");
            }
            try (ResultSet result = statement.executeQuery("pragma quick_check(1)")) {
                String finding = result.getString(1);
                if (!"ok".equals(finding)) {
                    throw new WorkspaceException(file + " is damaged (" + finding + "). Open a backup copy.");
                }
            }
        }
    }

    /** The file. */
    public Path file() {
        return file;
    }

    /**
     * What was saved last, by anybody. A later {@link #save} then builds on it.
     *
     * @throws WorkspaceException where the file cannot be read
     */
    public WorkspaceState load() throws WorkspaceException {
        try (Transaction transaction = Transaction.reading(connection)) {
            WorkspaceState state = tables.read();
            revision = tables.revision();
            transaction.commit();
            return state;
        } catch (SQLException e) {
            throw WorkspaceException.of(file, e);
        }
    }

    /**
     * Replaces what is kept, in one transaction.
     *
     * @throws WorkspaceException where somebody else saved since this workspace was opened, loaded or saved last, or the
     *     file cannot be written; what was kept stays as it was
     */
    public void save(WorkspaceState state) throws WorkspaceException {
        try (Transaction transaction = Transaction.writing(connection)) {
            requireRevision();
            tables.write(state, revision + 1);
            transaction.commit();
            revision++;
        } catch (SQLException e) {
            throw WorkspaceException.of(file, e);
        }
    }

    /**
     * Replaces what is kept, and what was read from the sources with it, in one transaction.
     *
     * @param parsed an entry of a {@link stillstock.workspace.cache.SnapshotCache}
     * @throws WorkspaceException as {@link #save(WorkspaceState)}
     * @throws IOException where the entry cannot be read; what was kept stays as it was
     */
    public void save(WorkspaceState state, Path parsed) throws WorkspaceException, IOException {
        try (Transaction transaction = Transaction.writing(connection);
                InputStream in = Files.newInputStream(parsed)) {
            requireRevision();
            tables.write(state, revision + 1);
            new ParsedTable(connection).write(in);
            transaction.commit();
            revision++;
        } catch (SQLException e) {
            throw WorkspaceException.of(file, e);
        }
    }

    /**
     * Copies what was read from the sources to a file, for a {@link stillstock.workspace.cache.SnapshotCache}.
     *
     * @return false where this workspace keeps none; the file is then not written
     */
    public boolean restore(Path parsed) throws WorkspaceException, IOException {
        boolean[] any = new boolean[1];
        try {
            if (ParsedTable.isEmpty(connection)) {
                return false;
            }
            AtomicFile.write(parsed, out -> {
                try {
                    any[0] = new ParsedTable(connection).read(out);
                } catch (SQLException e) {
                    throw new IOException(WorkspaceException.of(file, e).getMessage(), e);
                }
            });
            return any[0];
        } catch (SQLException e) {
            throw WorkspaceException.of(file, e);
        }
    }

    private void requireRevision() throws SQLException, WorkspaceException {
        if (tables.revision() != revision) {
            throw new WorkspaceException(file + " was saved from another window since it was opened here."
                    + " Open it again to see those changes, or save under another name.");
        }
    }

    @Override
    public void close() throws WorkspaceException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw WorkspaceException.of(file, e);
        }
    }
}
