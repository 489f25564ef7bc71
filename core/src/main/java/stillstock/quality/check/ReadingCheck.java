package stillstock.quality.check;

import java.util.List;
import stillstock.importing.FileReport;
import stillstock.importing.RowProblem;
import stillstock.quality.finding.Dimension;
import stillstock.quality.finding.Example;
import stillstock.quality.finding.Finding;
import stillstock.quality.finding.Severity;
import stillstock.quality.inspect.CheckInput;
import stillstock.quality.inspect.Findings;
import stillstock.quality.inspect.QualityCheck;
import stillstock.snapshot.TableName;

/** Rows that were rejected or repaired when the files were read. */
public final class ReadingCheck implements QualityCheck {
    @Override
    public void run(CheckInput in, Findings out) {
        for (FileReport file : in.report().files()) {
            add(in, out, file, false);
            add(in, out, file, true);
        }
    }

    private static void add(CheckInput in, Findings out, FileReport file, boolean repaired) {
        long count = repaired ? file.repaired() : file.rejected();
        List<Example> examples = in.report().problems().stream()
                .filter(problem -> problem.file().equals(file.file()) && problem.repaired() == repaired)
                .limit(Finding.EXAMPLES)
                .map(ReadingCheck::example)
                .toList();
        out.add(new Finding(
                (repaired ? "reading.repaired." : "reading.rejected.") + file.file(),
                Dimension.READING,
                repaired ? Severity.LOW : severity(file.table()),
                (repaired ? "Rows repaired in " : "Rows rejected in ") + file.file(),
                file.table(),
                count,
                file.read(),
                "rows",
                repaired
                        ? CheckInput.number(count) + " rows were taken after a repair, such as a value left blank."
                        : CheckInput.number(count) + " rows of " + file.table().id()
                                + " are missing from every result. Mend them on the Problems tab and read them again.",
                examples,
                List.of()));
    }

    private static Severity severity(TableName table) {
        return table == TableName.SALES || table == TableName.INVENTORY ? Severity.HIGH : Severity.MEDIUM;
    }

    private static Example example(RowProblem problem) {
        return new Example(
                -1,
                "",
                problem.file() + " line " + problem.line(),
                (problem.column().isEmpty() ? "" : problem.column() + ": ")
                        + problem.cause().words() + " (" + problem.rawText() + ")");
    }
}
