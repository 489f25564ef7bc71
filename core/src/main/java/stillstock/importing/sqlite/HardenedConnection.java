package stillstock.importing.sqlite;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteLimits;
import org.sqlite.SQLiteOpenMode;

/**
 * Opens a SQLite file so that it can neither be changed nor do harm: immutable and read-only (no -wal or -shm file
 * appears beside it), untrusted schema, checked cells, no extensions, no attached files, no memory mapping, bounded
 * lengths (sqlite.org/security.html, "Untrusted SQLite Database Files").
 */
final class HardenedConnection {
    private static final int MOST_BYTES = 16 << 20;

    private HardenedConnection() {}

    static Connection open(Path file) throws IOException, SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setOpenMode(SQLiteOpenMode.READONLY);
        config.setOpenMode(SQLiteOpenMode.OPEN_URI);
        config.enableLoadExtension(false);
        Connection connection = config.createConnection(url(file));
        try {
            harden(connection);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static void harden(Connection connection) throws SQLException {
        SQLiteConnection sqlite = connection.unwrap(SQLiteConnection.class);
        sqlite.setLimit(SQLiteLimits.SQLITE_LIMIT_ATTACHED, 0);
        sqlite.setLimit(SQLiteLimits.SQLITE_LIMIT_LENGTH, MOST_BYTES);
        sqlite.setLimit(SQLiteLimits.SQLITE_LIMIT_EXPR_DEPTH, 100);
        sqlite.setLimit(SQLiteLimits.SQLITE_LIMIT_TRIGGER_DEPTH, 10);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA trusted_schema=OFF");
            statement.execute("PRAGMA cell_size_check=ON");
            statement.execute("PRAGMA query_only=ON");
            statement.execute("PRAGMA mmap_size=0");
            statement.execute("PRAGMA cache_size=-32768");
            statement.execute("PRAGMA hard_heap_limit=268435456");
            statement.execute("PRAGMA temp_store=MEMORY");
        }
    }

    /** A URI in which nothing of the path can end it or become an option: every other byte than letters is escaped. */
    static String url(Path file) throws IOException {
        StringBuilder url = new StringBuilder("jdbc:sqlite:file:");
        String path = file.toRealPath().toString().replace('\\', '/');
        if (!path.startsWith("/")) {
            url.append('/');
        }
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || "/._-:".indexOf(c) >= 0;
            url.append(plain ? String.valueOf(c) : String.format("%%%02X", (int) c));
        }
        return url.append("?immutable=1&mode=ro").toString();
    }
}
