package stillstock.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What was read from the sources, as bytes in parts of 4 MiB, so that no part needs much memory. */
final class ParsedTable {
    private static final int PART = 4 << 20;
    private final Connection connection;

    ParsedTable(Connection connection) {
        this.connection = connection;
    }

    void write(InputStream in) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("delete from parsed");
        }
        try (PreparedStatement insert = connection.prepareStatement("insert into parsed values (?, ?)")) {
            int position = 0;
            for (byte[] part = in.readNBytes(PART); part.length > 0; part = in.readNBytes(PART)) {
                insert.setInt(1, position++);
                insert.setBytes(2, part);
                insert.executeUpdate();
            }
        }
    }

    /** Copies the bytes; false where there are none. */
    boolean read(OutputStream out) throws SQLException, IOException {
        try (Statement statement = connection.createStatement();
                ResultSet parts = statement.executeQuery("select bytes from parsed order by position")) {
            boolean any = false;
            while (parts.next()) {
                out.write(parts.getBytes(1));
                any = true;
            }
            return any;
        }
    }

    static boolean isEmpty(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet any = statement.executeQuery("select count(*) from parsed")) {
            return any.getInt(1) == 0;
        }
    }
}
