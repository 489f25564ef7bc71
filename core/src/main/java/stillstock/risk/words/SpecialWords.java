package stillstock.risk.words;

import java.util.Map;
import java.util.Optional;

/** What is said otherwise than by putting a number into a feature's phrase: nothing at all, nothing known, ratios. */
final class SpecialWords {
    /** Said where the value is 0. */
    private static final Map<String, String> NOTHING = Map.ofEntries(
            Map.entry("velocity_7d", "sold nothing in 7 days"),
            Map.entry("velocity_30d", "sold nothing in 30 days"),
            Map.entry("velocity_90d", "sold nothing in 90 days"),
            Map.entry("velocity_180d", "sold nothing in 180 days"),
            Map.entry("velocity_365d", "sold nothing in a year"),
            Map.entry("days_since_last_sale", "last sold today"),
            Map.entry("days_since_first_sale", "first sold today"),
            Map.entry("demand_cv2", "always sells in the same quantity"),
            Map.entry("sale_weeks_13", "sold in none of the last 13 weeks"),
            Map.entry("sale_weeks_52", "sold in none of the last 52 weeks"),
            Map.entry("last_year_ahead", "sold nothing in the coming season a year ago"),
            Map.entry("trend_slope_26w", "weekly sales neither rise nor fall"),
            Map.entry("on_hand", "nothing on hand"),
            Map.entry("on_order", "nothing on order"),
            Map.entry("turnover_365d", "sold none of its stock in a year"),
            Map.entry("sell_through_90d", "none of the last quarter's stock was sold"),
            Map.entry("sold_share_90d", "sold nothing of its stock in the last quarter"),
            Map.entry("days_since_receipt", "received today"),
            Map.entry("discount_30d", "sold at full price over 30 days"),
            Map.entry("discount_90d", "sold at full price over 90 days"),
            Map.entry("discount_365d", "sold at full price over a year"),
            Map.entry("discounted_share_365d", "none of its sales were on discount"),
            Map.entry("promotion_active", "in no promotion today"),
            Map.entry("promotion_days_90d", "not promoted in the last 90 days"),
            Map.entry("days_since_promotion", "promoted today"),
            Map.entry("return_rate_90d", "nothing it sold in 90 days came back"),
            Map.entry("return_rate_365d", "nothing it sold in a year came back"),
            Map.entry("customers_30d", "no buyer in the last month"),
            Map.entry("customers_90d", "no buyer in the last quarter"),
            Map.entry("customers_365d", "no buyer in the last year"),
            Map.entry("lost_customer_share", "every earlier buyer came back in the last quarter"),
            Map.entry("new_customer_share_90d", "none of its recent buyers is new to it"),
            Map.entry("repeat_share_365d", "none of its buyers bought again"),
            Map.entry("active_customer_share", "none of its buyers still shops here"),
            Map.entry("orders_90d", "in no order of the last quarter"),
            Map.entry("idle_company_share", "all it was bought with still sells"),
            Map.entry("group_velocity_90d", "its group sold nothing in 90 days"),
            Map.entry("group_dead_share", "none of its group is dead"),
            Map.entry("group_selling_share", "none of its group still sells"),
            Map.entry("share_of_group_90d", "none of its group's sales"),
            Map.entry("brand_velocity_90d", "its brand sold nothing in 90 days"),
            Map.entry("supplier_dead_share", "nothing its supplier delivers is dead"),
            Map.entry("family_selling_share", "none of its variants still sells"),
            Map.entry("next_numbers_selling_share", "none of the neighbouring numbers still sells"),
            Map.entry("cohort_selling_share", "nothing that came with it still sells"),
            Map.entry("views_30d", "nobody looked at it in the last month"),
            Map.entry("views_90d", "nobody looked at it in the last quarter"),
            Map.entry("click_through_90d", "no view was clicked in the last quarter"),
            Map.entry("cart_add_rate_90d", "no view ended in a cart"),
            Map.entry("cart_abandonment_90d", "no cart is left behind"),
            Map.entry("bounce_rate_90d", "no visit leaves at once"),
            Map.entry("conversion_90d", "no view ended in a sale"),
            Map.entry("lead_time_sd_days", "arrives on the day promised"),
            Map.entry("discontinued", "not discontinued"));

    /** Said where the value is missing and that means something. */
    private static final Map<String, String> MISSING = Map.ofEntries(
            Map.entry("days_since_last_sale", "never sold"),
            Map.entry("days_since_first_sale", "never sold"),
            Map.entry("days_since_2nd_last_sale", "sold on fewer than two days"),
            Map.entry("days_since_5th_last_sale", "sold on fewer than five days"),
            Map.entry("demand_interval_days", "too few sales for a usual interval"),
            Map.entry("overdue_ratio", "too few sales for a usual interval"),
            Map.entry("longest_gap_days", "too few sales for a longest gap"),
            Map.entry("demand_cv2", "too few sales to see how sizes vary"),
            Map.entry("days_since_promotion", "never promoted"),
            Map.entry("days_since_return", "never came back"),
            Map.entry("days_since_receipt", "no receipt on record"),
            Map.entry("mean_line_units", "no sale in a year"),
            Map.entry("return_rate_90d", "no sale in 90 days that could have come back"),
            Map.entry("return_rate_365d", "no sale in a year that could have come back"),
            Map.entry("lost_customer_share", "no known buyer before the last quarter"),
            Map.entry("new_customer_share_90d", "no known buyer in the last quarter"),
            Map.entry("repeat_share_365d", "no known buyer in a year"),
            Map.entry("active_customer_share", "no known buyer in a year"),
            Map.entry("top_customer_share_365d", "no known buyer in a year"),
            Map.entry("conversion_90d", "nobody looked at it in the last quarter"),
            Map.entry("click_through_90d", "nobody looked at it in the last quarter"),
            Map.entry("cart_add_rate_90d", "nobody looked at it in the last quarter"),
            Map.entry("bounce_rate_90d", "nobody looked at it in the last quarter"),
            Map.entry("cart_abandonment_90d", "nothing put into a cart in the last quarter"),
            Map.entry("discount_30d", "no sale in 30 days"),
            Map.entry("discount_90d", "no sale in 90 days"),
            Map.entry("discount_365d", "no sale in a year"));

    /** Said instead of the schema's phrase; log ratios stand before what they are compared with. */
    private static final Map<String, String> PHRASES = Map.ofEntries(
            Map.entry("on_hand", "{v} units on hand"),
            Map.entry("on_order", "{v} units on order"),
            Map.entry("days_since_first_sale", "first sold {v} days ago"),
            Map.entry("demand_cv2", "sale sizes vary (CV² {v})"),
            Map.entry("overdue_ratio", "quiet for {v} times its usual interval"),
            Map.entry("trend_30_90", "pace of the last month {v} the quarter's"),
            Map.entry("trend_90_365", "pace of the last quarter {v} the year's"),
            Map.entry("trend_slope_26w", "weekly sales change by {v}"),
            Map.entry("season_ahead_ratio", "a year ago the coming season sold {v} the one before"),
            Map.entry("price_vs_group", "price {v} its group's mean"),
            Map.entry("price_change_90d", "price of the last quarter {v} the year's"),
            Map.entry("group_trend_90_365", "its group's pace of the quarter {v} the year's"),
            Map.entry("brand_trend_90_365", "its brand's pace of the quarter {v} the year's"),
            Map.entry("shop_trend_90_365", "the shop's pace of the quarter {v} the year's"),
            Map.entry("view_trend_30_90", "interest of the last month {v} the quarter's"),
            Map.entry("cover_days", "stock lasts {v} days at this pace"),
            Map.entry("views_30d", "looked at {v} times a day in the last month"),
            Map.entry("views_90d", "looked at {v} times a day in the last quarter"));

    private SpecialWords() {}

    static Optional<String> nothing(String feature) {
        return Optional.ofNullable(NOTHING.get(feature));
    }

    static Optional<String> missing(String feature) {
        return Optional.ofNullable(MISSING.get(feature));
    }

    static Optional<String> phrase(String feature) {
        return Optional.ofNullable(PHRASES.get(feature));
    }
}
