package stillstock.quality;

import java.util.Comparator;
import java.util.List;
import stillstock.classify.StockFacts;
import stillstock.importing.ImportReport;
import stillstock.job.JobContext;
import stillstock.quality.check.CompletenessCheck;
import stillstock.quality.check.ContinuityCheck;
import stillstock.quality.check.CostCheck;
import stillstock.quality.check.DuplicateCheck;
import stillstock.quality.check.LedgerCheck;
import stillstock.quality.check.PriceCheck;
import stillstock.quality.check.QuantityCheck;
import stillstock.quality.check.ReadingCheck;
import stillstock.quality.check.ReferenceCheck;
import stillstock.quality.check.RepeatCheck;
import stillstock.quality.check.ReturnsCheck;
import stillstock.quality.check.StockCheck;
import stillstock.quality.check.TwinCheck;
import stillstock.quality.finding.Finding;
import stillstock.quality.finding.QualityReport;
import stillstock.quality.finding.TrustScore;
import stillstock.quality.inspect.CheckInput;
import stillstock.quality.inspect.Findings;
import stillstock.quality.inspect.QualityCheck;
import stillstock.quality.inspect.QualityConfig;

/** The list of checks: a new one is one line here. */
public final class QualityChecks {
    private static final List<QualityCheck> ALL = List.of(
            new ReadingCheck(),
            new CompletenessCheck(),
            new DuplicateCheck(),
            new RepeatCheck(),
            new TwinCheck(),
            new QuantityCheck(),
            new PriceCheck(),
            new CostCheck(),
            new StockCheck(),
            new LedgerCheck(),
            new ReferenceCheck(),
            new ReturnsCheck(),
            new ContinuityCheck());

    private QualityChecks() {}

    /**
     * Runs all checks over what is dated on or before the facts' day.
     *
     * @param facts of the snapshot to look at
     * @param report what was read; rows rejected and repaired count in the score
     * @throws stillstock.job.JobCancelledException where the job was cancelled
     */
    public static QualityReport run(StockFacts facts, ImportReport report, QualityConfig config, JobContext job) {
        CheckInput input = new CheckInput(facts, report, config, job);
        Findings found = new Findings();
        for (int i = 0; i < ALL.size(); i++) {
            job.checkCancelled();
            ALL.get(i).run(input, found);
            job.step(i + 1, ALL.size());
        }
        List<Finding> findings = found.found().stream()
                .sorted(Comparator.comparing(Finding::severity)
                        .thenComparing(
                                Comparator.comparingDouble(Finding::share).reversed())
                        .thenComparing(Finding::id))
                .toList();
        return new QualityReport(findings, found.notChecked(), found.columns(), TrustScore.of(findings));
    }
}
