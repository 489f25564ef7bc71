package stillstock.importing.jdbc;

import java.io.Closeable;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import stillstock.importing.row.UnusableInputException;

/**
 * Finds the driver of a database in a jar of the user's. The driver is asked itself, not through
 * {@link java.sql.DriverManager}, which does not see drivers of other class loaders.
 */
final class DriverJar implements Closeable {
    private final Optional<URLClassLoader> loader;
    private final Driver driver;

    private DriverJar(Optional<URLClassLoader> loader, Driver driver) {
        this.loader = loader;
        this.driver = driver;
    }

    /**
     * Loads the driver for a URL.
     *
     * @throws UnusableInputException where the jar is none, or holds no driver for it
     */
    static DriverJar load(JdbcTarget target) throws IOException, UnusableInputException {
        if (target.driverJar().isEmpty()) {
            return new DriverJar(Optional.empty(), driver(DriverJar.class.getClassLoader(), target));
        }
        Path jar = target.driverJar().get();
        if (!Files.isRegularFile(jar)) {
            throw new UnusableInputException("the driver " + jar + " does not exist: choose the driver's .jar file");
        }
        URLClassLoader loader = new URLClassLoader(
                "jdbc driver", new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
        try {
            return new DriverJar(Optional.of(loader), driver(loader, target));
        } catch (UnusableInputException | RuntimeException e) {
            loader.close();
            throw e;
        }
    }

    private static Driver driver(ClassLoader loader, JdbcTarget target) throws UnusableInputException {
        List<String> seen = new ArrayList<>();
        try {
            for (Driver driver : ServiceLoader.load(Driver.class, loader)) {
                seen.add(driver.getClass().getSimpleName());
                if (driver.acceptsURL(target.url())) {
                    return driver;
                }
            }
        } catch (ServiceConfigurationError | SQLException e) {
            throw new UnusableInputException("the driver cannot be loaded (" + e.getMessage()
                    + "): choose the jar that its maker offers for Java 17");
        }
        throw new UnusableInputException("no driver for " + target.shown()
                + (seen.isEmpty() ? "" : " (found: " + String.join(", ", seen) + ")")
                + ": choose the jar of this database's JDBC driver");
    }

    Driver driver() {
        return driver;
    }

    @Override
    public void close() throws IOException {
        if (loader.isPresent()) {
            loader.get().close();
        }
    }
}
