package stillstock.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A workspace keeps what it was given, through crashes and second openers, and says what is wrong with a bad file. */
class WorkspaceTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-05T08:30:00.123456Z"), ZoneOffset.UTC);
    private static final WorkspaceState STATE = new WorkspaceState(
            List.of(
                    new Source("C:\\daten\\übung\\sales.csv", "ab".repeat(32)),
                    new Source("/x/stock.db", "0".repeat(64))),
            Optional.of("{\"tables\": []}"),
            "{\"schemaVersion\": 1}",
            List.of(new Scenario("strict", "{\"days\": 90}"), new Scenario("lax", "{\"days\": 365}")),
            List.of(
                    Note.now("0805", "ask supplier; 'return'?\nsecond line", "Ana", CLOCK),
                    Note.now("P1", "bundle", "", CLOCK),
                    Note.now("0805", "agreed", "Ben", CLOCK)));

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void make() throws WorkspaceException {
        file = folder.resolve("project.stillstock");
        try (Workspace workspace = Workspace.create(file)) {
            workspace.save(STATE);
        }
    }

    @Test
    void aNewWorkspaceIsEmpty() throws WorkspaceException {
        try (Workspace workspace = Workspace.create(folder.resolve("new"))) {
            assertEquals(WorkspaceState.empty(), workspace.load());
        }
    }

    @Test
    void whatWasSavedIsLoaded() throws WorkspaceException {
        assertEquals(STATE, reload(file));
    }

    @Test
    void whatWasReadIsKeptInPartsAndComesBackByteForByte(@TempDir Path dir) throws Exception {
        byte[] bytes = new byte[(9 << 20) + 5];
        new java.util.Random(1).nextBytes(bytes);
        Path parsed = Files.write(dir.resolve("in"), bytes);
        Path copy = dir.resolve("out");
        try (Workspace workspace = Workspace.open(file)) {
            assertFalse(workspace.restore(copy));
            assertFalse(Files.exists(copy));
            workspace.save(workspace.load().withSettings("{\"a\":1}"), parsed);
        }
        try (Workspace workspace = Workspace.open(file)) {
            assertTrue(workspace.restore(copy));
            assertEquals("{\"a\":1}", workspace.load().settingsJson());
        }
        assertEquals(-1, Files.mismatch(parsed, copy));
    }

    @Test
    void aSecondSaveReplacesTheFirst() throws WorkspaceException {
        WorkspaceState second = STATE.withNotes(List.of())
                .withScenarios(List.of(new Scenario("one", "{}")))
                .withSettings("{\"a\": 1}")
                .withSources(List.of(), Optional.empty());
        try (Workspace workspace = Workspace.open(file)) {
            workspace.save(STATE);
            workspace.save(second);
        }
        assertEquals(second, reload(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"with space", "question?mode=memory", "50%25 off", "ünï#hash", "semi;colon&a=b"})
    void anyNameWillDo(String name) throws WorkspaceException {
        Path odd = folder.resolve(name);
        try (Workspace workspace = Workspace.create(odd)) {
            workspace.save(STATE);
        }
        assertTrue(Files.isRegularFile(odd));
        assertEquals(STATE, reload(odd));
    }

    @Test
    void creatingOverAFileIsRefused() {
        assertMessage("exists already", () -> Workspace.create(file));
    }

    @Test
    void aMissingFileIsNamed() {
        Path missing = folder.resolve("missing");
        assertMessage(missing + " is not there", () -> Workspace.open(missing));
        assertTrue(Files.notExists(missing));
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        assertMessage(
                "Check that its folder exists",
                () -> Workspace.create(folder.resolve("no").resolve("file")));
    }

    @Test
    void aTextFileIsNoWorkspace() throws IOException {
        Path text = Files.writeString(folder.resolve("a.csv"), "product_id,quantity\n".repeat(200));
        assertMessage("not a workspace", () -> Workspace.open(text));
    }

    @Test
    void anEmptyFileIsNoWorkspaceAndStaysEmpty() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty"));
        assertMessage("is not a workspace", () -> Workspace.open(empty));
        assertEquals(0, Files.size(empty));
    }

    @Test
    void anotherSqliteFileIsNoWorkspace() throws SQLException {
        Path other = folder.resolve("data.db");
        run(other, "create table sales (a)");
        assertMessage("is not a workspace", () -> Workspace.open(other));
    }

    @Test
    void aLaterVersionAsksForAnUpdate() throws SQLException {
        run(file, "pragma user_version = 99");
        assertMessage("later version of this program (file version 99", () -> Workspace.open(file));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.3, 0.5, 0.9})
    void aCutFileIsCalledDamaged(double share) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, (int) (bytes.length * share)));
        assertMessage("is damaged", () -> Workspace.open(file));
    }

    @Test
    void anOverwrittenPageIsCalledDamaged() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, 4096, bytes.length, (byte) 0x5A);
        Files.write(file, bytes);
        assertMessage("is damaged", () -> Workspace.open(file));
    }

    @Test
    void aCrashInTheMiddleOfASaveKeepsTheStateBefore() throws Exception {
        WorkspaceState large = STATE.withNotes(notes(20_000));
        save(large);
        Path copy = folder.resolve("after-crash");
        try (Connection connection = connection(file);
                Statement statement = connection.createStatement()) {
            statement.execute("pragma cache_size = 1");
            statement.execute("begin immediate");
            new StateTables(connection).write(STATE.withSettings("half"), 77);
            // What a killed process leaves: a file half written and its journal.
            assertTrue(Files.size(Path.of(file + "-journal")) > 4096, "pages were written before the commit");
            Files.copy(file, copy);
            Files.copy(Path.of(file + "-journal"), Path.of(copy + "-journal"));
            statement.execute("rollback");
        }
        assertEquals(large, reload(copy));
        assertEquals(large, reload(file));
    }

    @Test
    void aSaveThatCannotBeWrittenKeepsTheStateBefore() throws Exception {
        try (Workspace workspace = Workspace.open(file);
                Connection other = connection(file);
                Statement statement = other.createStatement()) {
            statement.execute("begin exclusive");
            assertMessage("in use by another window", () -> workspace.save(WorkspaceState.empty()));
            statement.execute("rollback");
            assertEquals(STATE, workspace.load());
            workspace.save(WorkspaceState.empty());
        }
        assertEquals(WorkspaceState.empty(), reload(file));
    }

    @Test
    void aLockedFileSaysSoWhenOpened() throws Exception {
        try (Connection other = connection(file);
                Statement statement = other.createStatement()) {
            statement.execute("begin exclusive");
            assertMessage("in use by another window", () -> Workspace.open(file));
        }
    }

    @Test
    void twoOpenersDoNotOverwriteEachOther() throws WorkspaceException {
        WorkspaceState first = STATE.withSettings("{\"by\": 1}");
        WorkspaceState second = STATE.withSettings("{\"by\": 2}");
        try (Workspace a = Workspace.open(file);
                Workspace b = Workspace.open(file)) {
            a.save(first);
            assertMessage("was saved from another window", () -> b.save(second));
            assertEquals(first, b.load());
            b.save(second);
            assertMessage("was saved from another window", () -> a.save(first));
        }
        assertEquals(second, reload(file));
    }

    @Test
    void anOlderFileGainsTheNewStepsAndKeepsItsContent() throws Exception {
        List<List<String>> steps = new ArrayList<>(Schema.steps());
        steps.add(List.of("alter table note add column owner text", "create table later (a)"));
        Schema next = new Schema(steps);
        try (Connection connection = connection(file)) {
            next.migrate(connection);
            assertEquals(next.version(), Schema.pragma(connection, "user_version"));
            assertEquals(STATE, new StateTables(connection).read());
            next.migrate(connection);
        }
    }

    @Test
    void aStepThatFailsLeavesTheFileAsItWas() throws Exception {
        List<List<String>> steps = new ArrayList<>(Schema.steps());
        steps.add(List.of("create table later (a)", "this is no SQL"));
        try (Connection connection = connection(file)) {
            assertThrows(SQLException.class, () -> new Schema(steps).migrate(connection));
        }
        assertEquals(STATE, reload(file));
    }

    @Test
    void wrongValuesAreRefusedBeforeTheyAreKept() {
        Scenario twin = new Scenario("a", "{}");
        assertThrows(IllegalArgumentException.class, () -> STATE.withScenarios(List.of(twin, twin)));
        assertThrows(IllegalArgumentException.class, () -> new Source("a", "xyz"));
        assertThrows(IllegalArgumentException.class, () -> Note.now("P1", " ", "", CLOCK));
    }

    private static List<Note> notes(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Note.now("P" + i, "note number " + i, "Ana", CLOCK))
                .toList();
    }

    private void save(WorkspaceState state) throws WorkspaceException {
        try (Workspace workspace = Workspace.open(file)) {
            workspace.save(state);
        }
    }

    private static WorkspaceState reload(Path path) throws WorkspaceException {
        try (Workspace workspace = Workspace.open(path)) {
            return workspace.load();
        }
    }

    private static Connection connection(Path path) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + path);
    }

    private static void run(Path path, String sql) throws SQLException {
        try (Connection connection = connection(path);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void assertMessage(String part, Executable action) {
        String message = assertThrows(WorkspaceException.class, action).getMessage();
        assertTrue(message.contains(part), message);
    }
}
