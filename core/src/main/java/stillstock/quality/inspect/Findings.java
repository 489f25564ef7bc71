package stillstock.quality.inspect;

import java.util.ArrayList;
import java.util.List;
import stillstock.quality.finding.ColumnFill;
import stillstock.quality.finding.Finding;
import stillstock.quality.finding.NotChecked;

/** Collects what checks find. */
public final class Findings {
    private final List<Finding> found = new ArrayList<>();
    private final List<NotChecked> notChecked = new ArrayList<>();
    private final List<ColumnFill> columns = new ArrayList<>();

    /** Adds a finding unless nothing was counted. */
    public void add(Finding finding) {
        if (finding.count() > 0) {
            found.add(finding);
        }
    }

    /** Notes a check that could not be made. */
    public void notChecked(String id, String title, String cause) {
        notChecked.add(new NotChecked(id, title, cause));
    }

    /** Notes how full a column is. */
    public void column(ColumnFill fill) {
        columns.add(fill);
    }

    /** What was found, in order of checks. */
    public List<Finding> found() {
        return found;
    }

    /** What could not be looked at. */
    public List<NotChecked> notChecked() {
        return notChecked;
    }

    /** How full columns are. */
    public List<ColumnFill> columns() {
        return columns;
    }
}
