package stillstock.feature.around;

import java.util.List;
import stillstock.feature.column.Feature;
import stillstock.feature.column.FeatureContext;
import stillstock.feature.column.FeatureGroup;
import stillstock.snapshot.TableName;

/** What happens outside the shop, the same for every product of a day. */
public final class OutsideFeatures implements FeatureGroup {
    private static final List<TableName> NEEDS = List.of(TableName.EXTERNAL);

    private static final List<Feature> FEATURES = List.of(
            new Feature(
                    "competitor_price_30d",
                    "index",
                    "mean of series named competitor over 30 days",
                    30,
                    NEEDS,
                    "competitors' prices stand at {v}",
                    0),
            new Feature(
                    "competitor_price_change",
                    "ratio",
                    "competitor_price_30d / mean of the 335 days before",
                    365,
                    NEEDS,
                    "competitors' prices are at {v} of their year",
                    0),
            new Feature(
                    "temperature_30d",
                    "degrees",
                    "mean of series named temperature over 30 days",
                    30,
                    NEEDS,
                    "temperature of the last month {v}",
                    0),
            new Feature(
                    "inflation_365d",
                    "percent",
                    "mean of series named inflation over 365 days",
                    365,
                    NEEDS,
                    "inflation of the last year {v}",
                    0),
            new Feature(
                    "confidence_90d",
                    "index",
                    "mean of series named confidence over 90 days",
                    90,
                    NEEDS,
                    "consumer confidence of the last quarter {v}",
                    0),
            new Feature(
                    "social_interest_change",
                    "ratio",
                    "mean of series named social over 30 days / over the 335 days before",
                    365,
                    NEEDS,
                    "interest in social media is at {v} of its year",
                    0));

    @Override
    public List<Feature> features() {
        return FEATURES;
    }

    @Override
    public Filler filler(FeatureContext context) {
        double competitor = context.external("competitor", 0, 30);
        float[] values = {
            (float) competitor,
            (float) (competitor / context.external("competitor", 30, 365)),
            (float) context.external("temperature", 0, 30),
            (float) context.external("inflation", 0, 365),
            (float) context.external("confidence", 0, 90),
            (float) (context.external("social", 0, 30) / context.external("social", 30, 365))
        };
        return (history, row, at) -> System.arraycopy(values, 0, row, at, values.length);
    }
}
