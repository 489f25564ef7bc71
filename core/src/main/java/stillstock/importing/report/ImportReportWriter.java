package stillstock.importing.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import stillstock.importing.FileReport;
import stillstock.importing.ImportReport;
import stillstock.importing.RowProblem;

/**
 * Writes import-report.csv. Its column {@code kind} tells four sorts of lines apart: "file" (counts of one file and
 * table), "problem" (one row), "note" and "unusable".
 */
public final class ImportReportWriter {
    private static final List<String> HEADER = List.of(
            "kind",
            "file",
            "table",
            "read",
            "accepted",
            "repaired",
            "rejected",
            "filtered",
            "sha256",
            "line",
            "byte_offset",
            "column",
            "raw_text",
            "cause",
            "repair");

    /**
     * Writes the report.
     *
     * @throws IOException where the file cannot be written; then the target is as it was
     */
    public void write(ImportReport report, Path target) throws IOException {
        CsvFile.write(target, out -> {
            out.printRecord(HEADER);
            for (FileReport file : report.files()) {
                out.printRecord(counts(file));
            }
            for (RowProblem problem : report.problems()) {
                out.printRecord(place(problem));
            }
            for (String note : report.notes()) {
                out.printRecord(remark("note", note));
            }
            if (!report.unusable().isEmpty()) {
                out.printRecord(remark("unusable", report.unusable()));
            }
        });
    }

    private static List<Object> counts(FileReport file) {
        return line(
                "file",
                file.file(),
                file.table().id(),
                file.read(),
                file.accepted(),
                file.repaired(),
                file.rejected(),
                file.filtered(),
                file.sha256());
    }

    private static List<Object> place(RowProblem problem) {
        List<Object> values = line("problem", problem.file());
        values.set(9, problem.line());
        values.set(10, problem.byteOffset() < 0 ? "" : problem.byteOffset());
        values.set(11, problem.column());
        values.set(12, problem.rawText());
        values.set(13, problem.cause().words());
        values.set(14, problem.repair());
        return values;
    }

    private static List<Object> remark(String kind, String text) {
        List<Object> values = line(kind);
        values.set(12, text);
        return values;
    }

    private static List<Object> line(Object... first) {
        Object[] values = Arrays.copyOf(first, HEADER.size());
        Arrays.fill(values, first.length, values.length, "");
        return Arrays.asList(values);
    }
}
