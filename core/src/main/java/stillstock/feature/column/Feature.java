package stillstock.feature.column;

import java.util.List;
import stillstock.snapshot.TableName;

/**
 * One number known of a product as of a day.
 *
 * @param name in files and models: "velocity_90d"
 * @param unit "units/day", "days", "share"
 * @param formula how it is worked out, for the data dictionary
 * @param windowDays how far it looks back; 0 for all history or none
 * @param needs tables without which it is NaN
 * @param phrase how an analyst says it, with {v} for the value: "last sold {v} days ago"
 * @param direction +1 where a higher value never makes stock safer, -1 where it never makes it riskier, 0 unknown
 */
public record Feature(
        String name, String unit, String formula, int windowDays, List<TableName> needs, String phrase, int direction) {
    /** Copies its list. */
    public Feature {
        needs = List.copyOf(needs);
    }
}
