package stillstock.export.sheet;

import stillstock.recommend.feedback.FeedbackEntry;

/**
 * One pair on the sheet.
 *
 * @param group of the anchor, "" where it has none
 * @param rank of the item beside the anchor, from 1
 * @param onHand units of the item
 * @param price of the item now, currency; NaN where unknown
 * @param discount proposed, share of the price
 * @param newPrice after the discount, currency; NaN where unknown
 * @param margin left at the new price, share of it; NaN where unknown
 * @param expectedUnits the anchor is expected to take along in the traffic window
 * @param reason in words
 * @param image address of a picture of the item; "" for none
 * @param verdict known already
 * @param sold known already, units; NaN where not said
 */
public record SheetRow(
        Product anchor,
        Product item,
        String group,
        int rank,
        double onHand,
        double price,
        double discount,
        double newPrice,
        double margin,
        double expectedUnits,
        String reason,
        String image,
        FeedbackEntry.Verdict verdict,
        double sold) {
    /** A product's id and name. */
    public record Product(String id, String name) {}
}
