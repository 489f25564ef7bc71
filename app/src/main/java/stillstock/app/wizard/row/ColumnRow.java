package stillstock.app.wizard.row;

/**
 * One canonical column of the source that is looked at.
 *
 * @param canonical its name
 * @param required true where rows cannot do without it
 * @param foreign the column that feeds it; empty for none
 * @param constant the text that holds for every row; empty for none
 * @param confidence of the proposal, 0..1; NaN where the user decided or nothing was proposed
 * @param reason why, or what the user did
 */
public record ColumnRow(
        String canonical, boolean required, String foreign, String constant, double confidence, String reason) {
    /** True where something feeds it. */
    public boolean fed() {
        return !foreign.isEmpty() || !constant.isEmpty();
    }

    /** How sure, in words. */
    public String sure() {
        return Double.isNaN(confidence) ? "" : Math.round(100 * confidence) + " %";
    }
}
