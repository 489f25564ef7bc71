package stillstock.importing.mapping;

/**
 * What quantities and ids of a source mean.
 *
 * @param negativeQuantityIsReturn in sales: true where a quantity below zero is goods that came back
 * @param cancellationColumn in sales: foreign column that tells cancelled lines; empty: none does
 * @param cancellationPrefix how that column's text begins on a cancelled line; such a line becomes a return with the
 *     reason "cancelled", whatever the sign of its quantity
 * @param upperCaseProductIds true where 85123a and 85123A are one product
 * @param repeatsExpected in tables with a key (products, customers, ...): true where the file has many rows of one key,
 *     such as customers in an invoice file; the first row of a key counts and the others are accepted unread
 */
public record MovementRules(
        boolean negativeQuantityIsReturn,
        String cancellationColumn,
        String cancellationPrefix,
        boolean upperCaseProductIds,
        boolean repeatsExpected) {
    /** Quantities are positive, nothing is cancelled, ids are as written. */
    public static final MovementRules NONE = new MovementRules(false, "", "", false, false);

    /** Turns nulls into "none" and checks that prefix and column come together. */
    public MovementRules {
        cancellationColumn = cancellationColumn == null ? "" : cancellationColumn;
        cancellationPrefix = cancellationPrefix == null ? "" : cancellationPrefix;
        if (cancellationColumn.isEmpty() != cancellationPrefix.isEmpty()) {
            throw new IllegalArgumentException("cancellationColumn (" + cancellationColumn
                    + ") and cancellationPrefix (" + cancellationPrefix + ") come together");
        }
    }
}
