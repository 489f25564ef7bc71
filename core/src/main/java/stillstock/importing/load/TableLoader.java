package stillstock.importing.load;

import stillstock.importing.judge.BoundRow;

/** Takes the rows of one canonical table into the snapshot. */
public interface TableLoader {
    /** Takes one row, or rejects, repairs, filters or holds it by telling the row so. */
    void load(BoundRow row);
}
