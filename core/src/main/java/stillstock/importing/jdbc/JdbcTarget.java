package stillstock.importing.jdbc;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A database to read from. The URL is handed to the driver as it is; nothing is added to it.
 *
 * @param url JDBC URL ("jdbc:postgresql://host/database")
 * @param user name to log in with; empty where the URL or the system says it
 * @param password kept in memory only, never written or shown
 * @param driverJar the driver's jar; empty where the driver comes with the program
 */
public record JdbcTarget(String url, String user, String password, Optional<Path> driverJar) {
    private static final int LONGEST = 2000;

    /**
     * Checks the URL's form.
     *
     * @throws IllegalArgumentException where it is no JDBC URL, or one of a database file that is to be opened as a file
     */
    public JdbcTarget {
        url = url.strip();
        if (!url.startsWith("jdbc:") || url.length() > LONGEST || url.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "the URL must begin with jdbc:, such as jdbc:postgresql://localhost/shop");
        }
        if (url.startsWith("jdbc:sqlite:")) {
            throw new IllegalArgumentException(
                    "open a SQLite file with \"Open file\": it is checked and read-only then");
        }
    }

    /** The URL without what stands behind its first ? or ;, where some drivers take passwords. */
    public String shown() {
        return url.replaceFirst("[?;].*$", "").replaceFirst("//[^/@]*@", "//");
    }

    @Override
    public String toString() {
        return shown();
    }
}
