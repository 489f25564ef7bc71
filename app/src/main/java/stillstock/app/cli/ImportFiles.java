package stillstock.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import stillstock.importing.ImportReport;
import stillstock.importing.report.ImportReportWriter;
import stillstock.importing.report.RejectsWriter;

/** Writes what an import reports beside the results. */
final class ImportFiles {
    private ImportFiles() {}

    static void write(ImportReport report, Path dir) throws CommandFailure {
        try {
            new ImportReportWriter().write(report, dir.resolve("import-report.csv"));
            new RejectsWriter().write(report, dir.resolve("rejects"));
        } catch (IOException e) {
            throw cannotWrite(dir, e);
        }
    }

    static CommandFailure cannotWrite(Path dir, IOException e) {
        return new CommandFailure(
                ExitCode.USAGE,
                "Cannot write to " + dir + " (" + e.getMessage() + "). Check its rights and free space, or choose"
                        + " another --out.",
                e);
    }
}
