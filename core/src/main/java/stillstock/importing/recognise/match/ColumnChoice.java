package stillstock.importing.recognise.match;

/**
 * A foreign column matched to a canonical one.
 *
 * @param canonical name of the canonical column
 * @param foreign name of the foreign one, or of one that a join brings
 * @param confidence 0..1
 * @param reason in words
 */
public record ColumnChoice(String canonical, String foreign, double confidence, String reason) {}
