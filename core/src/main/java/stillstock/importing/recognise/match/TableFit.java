package stillstock.importing.recognise.match;

import java.util.Map;
import java.util.Optional;
import stillstock.importing.recognise.profile.TableProfile;
import stillstock.snapshot.TableName;

/**
 * A foreign file looked at as one canonical table.
 *
 * @param confidence that it is that table, 0..1
 * @param reason in words
 * @param fields canonical column to the field that feeds it best
 * @param choices canonical column to why
 */
public record TableFit(
        TableProfile profile,
        TableName table,
        double confidence,
        String reason,
        Map<String, Field> fields,
        Map<String, ColumnChoice> choices) {
    /** The field that feeds a canonical column. */
    public Optional<Field> field(String canonical) {
        return Optional.ofNullable(fields.get(canonical));
    }

    /** Confidence in the match of a canonical column, 0 where nothing feeds it. */
    public double confidence(String canonical) {
        ColumnChoice choice = choices.get(canonical);
        return choice == null ? 0 : choice.confidence();
    }
}
