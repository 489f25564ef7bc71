package stillstock.quality.finding;

/**
 * A check that could not be made.
 *
 * @param id of the finding it would have been
 * @param title what would have been looked for
 * @param cause why not and what would let it
 */
public record NotChecked(String id, String title, String cause) {}
