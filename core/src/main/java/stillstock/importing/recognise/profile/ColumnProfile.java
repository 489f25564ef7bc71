package stillstock.importing.recognise.profile;

import java.util.List;
import java.util.Map;
import stillstock.importing.type.ColumnKind;
import stillstock.importing.type.ColumnType;

/**
 * What one column holds. Counts are of the rows looked at.
 *
 * @param name as written in the header
 * @param position in the header, from 0
 * @param filled cells that are not blank
 * @param blank cells that are
 * @param numbers filled cells that are numbers
 * @param integers of the numbers those without a fraction
 * @param negatives of the numbers those below zero
 * @param least lowest number, NaN where there is none
 * @param most highest number
 * @param type what its cells are, and how its dates and numbers are written
 * @param flags filled cells that say yes or no
 * @param loneKeys filled cells that are no number in rows where nearly all else is blank
 * @param few distinct values with their counts, where there are at most {@link ColumnObserver#FEW}; else empty
 * @param examples the first distinct values
 * @param values sample of the distinct values
 */
public record ColumnProfile(
        String name,
        int position,
        long filled,
        long blank,
        long numbers,
        long integers,
        long negatives,
        double least,
        double most,
        ColumnType type,
        long flags,
        long loneKeys,
        Map<String, Long> few,
        List<String> examples,
        ValueSketch values) {
    private static final double NEARLY_ALL = 0.98;

    /** Share of the filled cells that are numbers. */
    public double numberShare() {
        return filled == 0 ? 0 : (double) numbers / filled;
    }

    /** True where nearly all filled cells are numbers. */
    public boolean numeric() {
        return numberShare() >= NEARLY_ALL;
    }

    /** True where nearly all filled cells are whole numbers. */
    public boolean whole() {
        return filled > 0 && integers >= NEARLY_ALL * filled;
    }

    /** True where nearly all filled cells are dates. */
    public boolean dated() {
        ColumnType.Cells cells = type.cells();
        return type.kind() == ColumnKind.DATE && cells.filled() - cells.misfits() >= NEARLY_ALL * cells.filled();
    }

    /** True where every cell is blank. */
    public boolean empty() {
        return filled == 0;
    }

    /** Distinct values, an estimate beyond some thousands. */
    public long distinct() {
        return values.distinct();
    }

    /** True where hardly a value comes twice and hardly a cell is blank. */
    public boolean unique() {
        double enough = values.exact() ? 0.995 : 0.93;
        return filled > 1 && distinct() >= enough * filled && blank <= 0.01 * filled;
    }
}
