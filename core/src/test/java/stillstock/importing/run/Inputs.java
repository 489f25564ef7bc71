package stillstock.importing.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stillstock.importing.FileReport;
import stillstock.importing.ImportConfig;
import stillstock.importing.ImportException;
import stillstock.importing.ImportOutcome;
import stillstock.importing.RowProblem;
import stillstock.importing.mapping.ColumnMapping;
import stillstock.importing.mapping.MappingException;
import stillstock.importing.mapping.MappingJson;
import stillstock.job.JobContext;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.TableName;

/** Inputs for tests: files written on the spot, and the shared real data where it lies. */
final class Inputs {
    private Inputs() {}

    /** A shared data set; the test is skipped, and says so, where it is not there. */
    static Path shared(String name) {
        Path path = Path.of(System.getProperty("stillstock.shared", "../shared"), "data", name);
        assumeTrue(Files.exists(path), "skipped: the real data " + path + " is not here");
        return path;
    }

    static ColumnMapping mapping(String name) {
        try (InputStream in = Inputs.class.getResourceAsStream("/mappings/" + name + ".json")) {
            return MappingJson.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), name);
        } catch (IOException | MappingException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    static Path write(Path folder, Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        return folder;
    }

    static ImportOutcome read(Path source) {
        return read(source, Optional.empty());
    }

    static ImportOutcome read(Path source, Optional<ColumnMapping> mapping) {
        try {
            return new SnapshotImporter().read(source, mapping, ImportConfig.defaults(), JobContext.none());
        } catch (ImportException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    static Snapshot usable(ImportOutcome outcome) {
        assertEquals("", outcome.report().unusable());
        return outcome.snapshot().orElseThrow();
    }

    static FileReport file(ImportOutcome outcome, String file, TableName table) {
        return outcome.report().files().stream()
                .filter(report -> report.file().equals(file) && report.table() == table)
                .findFirst()
                .orElseThrow();
    }

    /** The problems of an import without their byte offsets, once each was found to be where its line begins. */
    static List<RowProblem> problems(Path folder, ImportOutcome outcome) throws IOException {
        List<RowProblem> problems = new ArrayList<>();
        for (RowProblem problem : outcome.report().problems()) {
            byte[] bytes = Files.readAllBytes(folder.resolve(problem.file()));
            long line = 1;
            int at = 0;
            while (line < problem.line()) {
                line += bytes[at++] == '\n' ? 1 : 0;
            }
            assertEquals(at, problem.byteOffset(), problem::toString);
            problems.add(problem.at(RowProblem.UNKNOWN));
        }
        return problems;
    }
}
