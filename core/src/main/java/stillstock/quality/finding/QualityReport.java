package stillstock.quality.finding;

import java.util.List;

/**
 * All that was found.
 *
 * @param findings worst first: by severity, then by share
 * @param notChecked checks that could not be made, with the cause
 * @param columns how full each column of each table is
 * @param score how far the data can be trusted
 */
public record QualityReport(
        List<Finding> findings, List<NotChecked> notChecked, List<ColumnFill> columns, TrustScore score) {
    /** Copies its lists. */
    public QualityReport {
        findings = List.copyOf(findings);
        notChecked = List.copyOf(notChecked);
        columns = List.copyOf(columns);
    }
}
