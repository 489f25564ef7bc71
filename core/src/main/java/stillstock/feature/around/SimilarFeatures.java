package stillstock.feature.around;

import java.util.List;
import stillstock.feature.column.Feature;
import stillstock.feature.column.FeatureContext;
import stillstock.feature.column.FeatureGroup;
import stillstock.feature.history.GroupTotals;
import stillstock.feature.history.NeighbourTotals;
import stillstock.feature.history.SimilarTotals;
import stillstock.snapshot.TableName;

/** How products fare that are like it by name, price, attributes, number or age, and where its category is in its life. */
public final class SimilarFeatures implements FeatureGroup {
    private static final List<TableName> SALES = List.of(TableName.SALES);
    private static final List<TableName> MASTER = List.of(TableName.SALES, TableName.PRODUCTS);

    private static final List<Feature> FEATURES = List.of(
            of(
                    "name_selling_share",
                    "share",
                    "of other products with a word of its name, those with a sale in 90 days; mean over words, rarer ones more",
                    90,
                    MASTER,
                    "{v} of products of a like name still sell",
                    -1),
            of(
                    "name_dead_share",
                    "share",
                    "of other products with a word of its name, those without a sale for over 180 days",
                    180,
                    MASTER,
                    "{v} of products of a like name are dead",
                    1),
            of(
                    "name_trend_90_365",
                    "log ratio",
                    "ln of the pace of 90 days over that of 365 of the products with a word of its name",
                    365,
                    MASTER,
                    "products of a like name against the year {v}",
                    -1),
            of(
                    "price_band_selling_share",
                    "share",
                    "of the 25 products next cheaper and the 25 next dearer, those with a sale in 90 days",
                    365,
                    MASTER,
                    "{v} of products of a like price still sell",
                    -1),
            of(
                    "attribute_selling_share",
                    "share",
                    "of other products of the same attribute value, those with a sale in 90 days; mean over attributes",
                    90,
                    MASTER,
                    "{v} of products of like attributes still sell",
                    -1),
            of(
                    "attribute_trend_90_365",
                    "log ratio",
                    "ln of the pace of 90 days over that of 365 of the products of the same attribute value; mean",
                    365,
                    MASTER,
                    "products of like attributes against the year {v}",
                    -1),
            of(
                    "manual_group_selling_share",
                    "share",
                    "of the other members of its hand-made groups, those with a sale in 90 days; mean over groups",
                    90,
                    List.of(TableName.SALES, TableName.GROUPS),
                    "{v} of its hand-made groups still sell",
                    -1),
            of(
                    "family_trend_90_365",
                    "log ratio",
                    "ln of the pace of 90 days over that of 365 of products whose id differs in end letters only",
                    365,
                    SALES,
                    "its variants against the year {v}",
                    -1),
            of(
                    "cohort_trend_90_365",
                    "log ratio",
                    "ln of the pace of 90 days over that of 365 of the products first sold in the same 91 days",
                    365,
                    SALES,
                    "what came with it against the year {v}",
                    -1),
            of(
                    "supplier_trend_90_365",
                    "log ratio",
                    "ln of the supplier's pace of 90 days over that of 365",
                    365,
                    MASTER,
                    "its supplier's products against the year {v}",
                    -1),
            of(
                    "group_new_share",
                    "share",
                    "of the products of its group with a sale, those first sold in the last 180 days",
                    180,
                    MASTER,
                    "{v} of its group are new",
                    0),
            of(
                    "group_age_days",
                    "days",
                    "mean days since the first sale of the products of its group",
                    0,
                    MASTER,
                    "products of its group are {v} days on sale",
                    0));

    @Override
    public List<Feature> features() {
        return FEATURES;
    }

    private static Feature of(
            String name, String unit, String formula, int window, List<TableName> needs, String phrase, int sign) {
        return new Feature(name, unit, formula, window, needs, phrase, sign);
    }

    @Override
    public Filler filler(FeatureContext context) {
        GroupTotals groups = context.groups();
        SimilarTotals similar = groups.similar();
        NeighbourTotals neighbours = groups.neighbours();
        return (history, row, at) -> {
            int p = history.product();
            double quarter = groups.quarterUnits(p);
            row[at] = (float) similar.words().selling(p, quarter);
            row[at + 1] = (float) similar.words().dead(p, context.facts().idleDays(p));
            row[at + 2] = (float) similar.words().trend(p);
            row[at + 3] = (float) similar.priceSelling(p);
            row[at + 4] = (float) similar.attributeSelling(p, quarter);
            row[at + 5] = (float) similar.attributeTrend(p);
            row[at + 6] = (float) similar.manualSelling(p, quarter);
            row[at + 7] = (float) neighbours.family().trend(p);
            row[at + 8] = (float) neighbours.cohort().trend(p);
            row[at + 9] = (float) groups.supplier().trend(p);
            row[at + 10] = (float) groups.lifecycle().newShare(p);
            row[at + 11] = (float) groups.lifecycle().meanAge(p);
        };
    }
}
