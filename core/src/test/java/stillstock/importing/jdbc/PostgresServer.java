package stillstock.importing.jdbc;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A PostgreSQL server of Debian's for a test: in a folder of its own, on the loopback address, gone afterwards. */
final class PostgresServer {
    private static final Path BIN = Path.of("/usr/lib/postgresql/15/bin");
    private static final long SECONDS = 60;

    private final Path folder;
    private final int port;
    /** The server refuses to run as root: then another user of the system runs it. */
    private final List<String> as;

    private PostgresServer(Path folder, int port, List<String> as) {
        this.folder = folder;
        this.port = port;
        this.as = as;
    }

    /** Starts one; the test is skipped, and says so, where it is not installed or may not run. */
    static PostgresServer start() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(BIN.resolve("initdb")), "skipped: no PostgreSQL server in " + BIN);
        boolean root = "root".equals(System.getProperty("user.name"));
        assumeTrue(
                !root
                        || Files.isExecutable(Path.of("/usr/sbin/runuser"))
                        || Files.isExecutable(Path.of("/sbin/runuser")),
                "skipped: the PostgreSQL server does not run as root, and there is no runuser");
        Path folder = Files.createTempDirectory("stillstock-postgres");
        List<String> as = root ? List.of("runuser", "-u", "nobody", "--") : List.of();
        if (root) {
            run(List.of("chown", "nobody", folder.toString()), folder);
            run(List.of("chmod", "700", folder.toString()), folder);
        }
        int port = freePort();
        PostgresServer server = new PostgresServer(folder, port, as);
        Path data = folder.resolve("data");
        server.run("initdb", "-D", data.toString(), "-A", "trust", "-U", "shop", "--encoding=UTF8", "--no-sync");
        server.run(
                "pg_ctl",
                "-D",
                data.toString(),
                "-w",
                "-o",
                "-F -h 127.0.0.1 -p " + port + " -k " + folder,
                "-l",
                folder.resolve("log").toString(),
                "start");
        return server;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    private void run(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(as);
        command.add(BIN.resolve(program).toString());
        command.addAll(List.of(arguments));
        run(command, folder);
    }

    private static void run(List<String> command, Path folder) throws IOException, InterruptedException {
        Path out = Files.createTempFile("postgres", ".out");
        Process process = new ProcessBuilder(command)
                .directory(new File("/"))
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
        String said = Files.readString(out, StandardCharsets.UTF_8);
        Files.delete(out);
        if (!ended || process.exitValue() != 0) {
            throw new IOException(String.join(" ", command) + " in " + folder + ": " + said);
        }
    }

    void stop() throws IOException, InterruptedException {
        run("pg_ctl", "-D", folder.resolve("data").toString(), "-m", "immediate", "stop");
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
