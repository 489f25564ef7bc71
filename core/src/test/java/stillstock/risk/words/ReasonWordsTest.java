package stillstock.risk.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stillstock.feature.FeatureBuilder;
import stillstock.feature.FeatureSchema;
import stillstock.feature.column.Feature;

class ReasonWordsTest {
    private static final FeatureSchema SCHEMA = FeatureBuilder.schema();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "days_since_last_sale|214|last sold 214 days ago",
                "days_since_last_sale|1|last sold 1 day ago",
                "days_since_last_sale|0|last sold today",
                "days_since_last_sale|NaN|never sold",
                "views_30d|0|nobody looked at it in the last month",
                "views_30d|0.5|looked at 3.5 times a week in the last month",
                "views_90d|0.0329|looked at once a month in the last quarter",
                "velocity_90d|0|sold nothing in 90 days",
                "velocity_90d|0.2|sells 1.4 a week over 90 days",
                "velocity_365d|0.0055|sells 2 a year over 365 days",
                "velocity_30d|12|sells 12 a day over 30 days",
                "trend_30_90|-0.9163|pace of the last month 60 % below the quarter's",
                "trend_90_365|0.262|pace of the last quarter 30 % above the year's",
                "price_vs_group|0|price level with its group's mean",
                "trend_slope_26w|-0.03|weekly sales change by -3 %",
                "sale_weeks_13|0.384615|sold in 5 of the last 13 weeks",
                "cover_days|3650|stock lasts ten years or more at this pace",
                "cover_days|1|stock lasts 1 day at this pace",
                "margin|0.42|margin is 42 %",
                "customers_90d|1|1 buyer in the last quarter",
                "discontinued|1|discontinued",
                "discontinued|0|not discontinued",
                "on_hand|7|7 units on hand",
                "group_velocity_90d|0.3|products of its group sell 2.1 a week",
            })
    void aValueIsSaidAsAnAnalystWouldSayIt(String feature, float value, String words) {
        assertEquals(words, ReasonWords.of(SCHEMA.get(SCHEMA.column(feature)), value));
    }

    @Test
    void noFeatureLeavesAPlaceholderOrSaysZeroTimesADay() {
        for (Feature feature : SCHEMA.features()) {
            for (float value : new float[] {0, 1e-6f, 0.31f, 1, 17.3f, -0.4f, Float.NaN}) {
                String words = ReasonWords.of(feature, value);
                assertFalse(words.isBlank() || words.contains("{v}"), feature.name() + ": " + words);
                assertFalse(words.matches(".*\\b0 (times )?a day.*"), feature.name() + ": " + words);
                assertFalse(words.matches(".*\\b1 days.*"), feature.name() + ": " + words);
            }
        }
    }
}
