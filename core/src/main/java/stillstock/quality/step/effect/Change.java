package stillstock.quality.step.effect;

/**
 * One value before and after a step.
 *
 * @param product the product's id
 * @param place day and location of the row, or "product master"
 * @param column the canonical column; empty where the whole row is meant
 * @param before as text; empty where it was blank
 * @param after as text; "dropped" where the row went
 */
public record Change(String product, String place, String column, String before, String after) {}
