package stillstock.feature.around;

import java.util.List;
import stillstock.feature.column.Feature;
import stillstock.feature.column.FeatureContext;
import stillstock.feature.column.FeatureGroup;
import stillstock.feature.history.GroupTotals;
import stillstock.feature.history.NeighbourTotals;
import stillstock.snapshot.TableName;

/** How its category, brand, supplier and the whole shop fare: where the neighbours go, a product follows. */
public final class PeerFeatures implements FeatureGroup {
    private static final List<Feature> FEATURES = List.of(
            of(
                    "group_velocity_90d",
                    "units/day",
                    "mean units a day of the products of its group",
                    90,
                    "products of its group sell {v} a day",
                    -1),
            of(
                    "group_trend_90_365",
                    "log ratio",
                    "ln of the group's pace of 90 days over that of 365",
                    365,
                    "its group's pace against the year {v}",
                    -1),
            of(
                    "group_dead_share",
                    "share",
                    "other products of the group without a sale for over 180 days",
                    180,
                    "{v} of its group are dead",
                    1),
            of(
                    "group_selling_share",
                    "share",
                    "other products of the group with a sale in 90 days",
                    90,
                    "{v} of its neighbours still sell",
                    -1),
            of(
                    "share_of_group_90d",
                    "share",
                    "units sold / units sold of the group",
                    90,
                    "{v} of its group's sales",
                    -1),
            of(
                    "brand_velocity_90d",
                    "units/day",
                    "mean units a day of the products of its brand",
                    90,
                    "products of its brand sell {v} a day",
                    -1),
            of(
                    "brand_trend_90_365",
                    "log ratio",
                    "ln of the brand's pace of 90 days over that of 365",
                    365,
                    "its brand's pace against the year {v}",
                    -1),
            of(
                    "supplier_dead_share",
                    "share",
                    "other products of the supplier without a sale for over 180 days",
                    180,
                    "{v} of what its supplier delivers is dead",
                    1),
            sold(
                    "family_selling_share",
                    "share",
                    "of the products whose id differs in end letters only, those with a sale in 90 days",
                    90,
                    "{v} of its variants still sell",
                    -1),
            sold(
                    "next_numbers_selling_share",
                    "share",
                    "of the five products before and after it in order of id, those with a sale in 90 days",
                    90,
                    "{v} of the neighbouring numbers still sell",
                    -1),
            sold(
                    "cohort_selling_share",
                    "share",
                    "of the products first sold in the same 91 days, those with a sale in 90 days",
                    90,
                    "{v} of what came with it still sells",
                    -1),
            new Feature(
                    "shop_trend_90_365",
                    "log ratio",
                    "ln of the shop's pace of 90 days over that of 365",
                    365,
                    List.of(TableName.SALES),
                    "the shop's pace against the year {v}",
                    0));

    @Override
    public List<Feature> features() {
        return FEATURES;
    }

    private static Feature sold(String name, String unit, String formula, int window, String phrase, int direction) {
        return new Feature(name, unit, formula, window, List.of(TableName.SALES), phrase, direction);
    }

    private static Feature of(String name, String unit, String formula, int window, String phrase, int direction) {
        List<TableName> needs = List.of(TableName.SALES, TableName.PRODUCTS);
        return new Feature(name, unit, formula, window, needs, phrase, direction);
    }

    @Override
    public Filler filler(FeatureContext context) {
        GroupTotals totals = context.groups();
        return (history, row, at) -> {
            int p = history.product();
            double quarter = history.units(90);
            int idle = context.facts().idleDays(p);
            row[at] = (float) totals.group().velocity(p);
            row[at + 1] = (float) totals.group().trend(p);
            row[at + 2] = (float) totals.group().othersDead(p, idle);
            row[at + 3] = (float) totals.group().othersSelling(p, quarter);
            row[at + 4] = (float) totals.group().share(p, quarter);
            row[at + 5] = (float) totals.brand().velocity(p);
            row[at + 6] = (float) totals.brand().trend(p);
            row[at + 7] = (float) totals.supplier().othersDead(p, idle);
            NeighbourTotals near = totals.neighbours();
            row[at + 8] = (float) near.family().othersSelling(p, quarter);
            row[at + 9] = (float) near.nextSelling(p);
            row[at + 10] = (float) near.cohort().othersSelling(p, quarter);
            row[at + 11] = (float) totals.shop().trend(p);
        };
    }
}
