package stillstock.feature;

import java.util.Locale;
import java.util.stream.Collectors;
import stillstock.feature.column.Feature;
import stillstock.snapshot.TableName;

/** The list of all features for people, made from the same records that name the columns of a matrix. */
public final class DataDictionary {
    private DataDictionary() {}

    /** A Markdown document with one table row a feature; lines end with \n. */
    public static String markdown() {
        StringBuilder text = new StringBuilder();
        text.append("# Features\n\n");
        text.append("Made from the code by `DataDictionary.markdown()`; a test holds this file equal to it.\n");
        text.append("As of a day, nothing dated later is read. A window of 0 days means all history, or none.\n");
        text.append("Where a table that a feature needs has no row by the day, the value is missing, never 0.\n");
        text.append("Direction: + a higher value never makes stock safer, - never riskier, blank unknown.\n\n");
        text.append("| feature | unit | formula | window, days | needs | direction | in words |\n");
        text.append("|---|---|---|---:|---|:---:|---|\n");
        for (Feature feature : FeatureBuilder.schema().features()) {
            String needs = feature.needs().stream().map(TableName::id).collect(Collectors.joining(", "));
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %s | %d | %s | %s | %s |\n",
                    feature.name(),
                    feature.unit(),
                    feature.formula(),
                    feature.windowDays(),
                    needs,
                    feature.direction() > 0 ? "+" : feature.direction() < 0 ? "-" : "",
                    feature.phrase()));
        }
        return text.toString();
    }
}
