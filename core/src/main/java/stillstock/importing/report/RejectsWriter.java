package stillstock.importing.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import stillstock.importing.ImportReport;
import stillstock.importing.RejectedRow;
import stillstock.importing.RowProblem;

/**
 * Writes the rejected rows of an import, one file for each input file, in the input's layout with three more columns
 * (line, column, cause), so that they can be mended and imported again.
 */
public final class RejectsWriter {
    private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9._ -]");

    /**
     * Writes {@code FOLDER/NAME.csv} for each input file with rejected rows.
     *
     * @return the files written, in the report's order; none where no row was rejected
     * @throws IOException where a file cannot be written; files already written stay
     */
    public List<Path> write(ImportReport report, Path folder) throws IOException {
        Map<String, List<RejectedRow>> byFile = new LinkedHashMap<>();
        for (RejectedRow row : report.rejects()) {
            byFile.computeIfAbsent(row.problem().file(), file -> new ArrayList<>())
                    .add(row);
        }
        List<Path> written = new ArrayList<>();
        for (Map.Entry<String, List<RejectedRow>> entry : byFile.entrySet()) {
            Path target = folder.resolve(free(fileName(entry.getKey()), written, folder));
            write(entry.getValue(), target);
            written.add(target);
        }
        return written;
    }

    /** The rejects file's name for an input: its name with a .csv ending, without what a file's name may not hold. */
    public static String fileName(String input) {
        String safe = UNSAFE.matcher(input.replaceFirst("\\.gz$", "").replaceFirst("\\.(csv|tsv|txt)$", ""))
                .replaceAll("_");
        return (safe.startsWith(".") ? "_" + safe : safe) + ".csv";
    }

    private static String free(String name, List<Path> taken, Path folder) {
        String free = name;
        for (int i = 2; taken.contains(folder.resolve(free)); i++) {
            free = name.substring(0, name.length() - ".csv".length()) + "_" + i + ".csv";
        }
        return free;
    }

    private static void write(List<RejectedRow> rows, Path target) throws IOException {
        int width = rows.stream()
                .mapToInt(row -> Math.max(row.header().size(), row.fields().size()))
                .max()
                .orElse(0);
        CsvFile.write(target, out -> {
            List<Object> header = padded(rows.get(0).header(), width);
            header.addAll(List.of("line", "column", "cause"));
            out.printRecord(header);
            for (RejectedRow row : rows) {
                RowProblem problem = row.problem();
                List<Object> values = padded(row.fields(), width);
                values.addAll(List.of(
                        problem.line(), problem.column(), problem.cause().words()));
                out.printRecord(values);
            }
        });
    }

    private static List<Object> padded(List<String> texts, int width) {
        List<Object> values = new ArrayList<>(texts);
        while (values.size() < width) {
            values.add("");
        }
        return values;
    }
}
