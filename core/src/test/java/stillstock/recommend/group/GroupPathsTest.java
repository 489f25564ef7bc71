package stillstock.recommend.group;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import stillstock.recommend.GroupConfig;
import stillstock.recommend.GroupEdit;
import stillstock.snapshot.Days;
import stillstock.snapshot.ProductRecord;
import stillstock.snapshot.ProductTable;
import stillstock.snapshot.SnapshotBuilder;

class GroupPathsTest {
    private static final List<String[]> SHOP = List.of(
            new String[] {"1", "Home", "Lamps", "Desk"},
            new String[] {"2", "Home", "Lamps", "Floor"},
            new String[] {"3", "Home", "Rugs", "Wool"},
            new String[] {"4", "Garden", "Tools", "Spades"},
            new String[] {"5", "", "", ""});

    private static ProductTable products() {
        SnapshotBuilder builder = new SnapshotBuilder();
        for (String[] p : SHOP) {
            builder.describe(new ProductRecord(
                    p[0], "", p[1], p[2], p[3], "", "", 1, 1, Days.MISSING, false, Double.NaN, "", Map.of()));
        }
        return builder.build().products();
    }

    private static List<String> after(GroupEdit... edits) {
        GroupPaths paths = GroupPaths.of(products()).edited(List.of(edits));
        ProductTable products = products();
        return SHOP.stream().map(p -> deepest(paths, products.row(p[0]))).toList();
    }

    private static String deepest(GroupPaths paths, int product) {
        for (int level = GroupPaths.LEVELS - 1; level >= 0; level--) {
            if (!paths.path(product, level).isEmpty()) {
                return paths.path(product, level);
            }
        }
        return "";
    }

    private static GroupEdit edit(GroupEdit.Kind kind, String group, String target, String... products) {
        return new GroupEdit(kind, group, target, List.of(products));
    }

    @Test
    void renamingKeepsWhatIsBelow() {
        assertEquals(
                List.of(
                        "Home / Lights / Desk",
                        "Home / Lights / Floor",
                        "Home / Rugs / Wool",
                        "Garden / Tools / Spades",
                        ""),
                after(edit(GroupEdit.Kind.RENAME, "Home / Lamps", "Lights")));
    }

    @Test
    void mergingPutsOneGroupsItemsIntoTheOther() {
        assertEquals(
                List.of(
                        "Home / Rugs / Desk",
                        "Home / Rugs / Floor",
                        "Home / Rugs / Wool",
                        "Garden / Tools / Spades",
                        ""),
                after(edit(GroupEdit.Kind.MERGE, "Home / Lamps", "Home / Rugs")));
        assertEquals(
                "Home / Lamps / Desk",
                after(edit(GroupEdit.Kind.MERGE, "Home / Lamps / Floor", "Home / Lamps / Desk"))
                        .get(1));
        assertEquals(
                "Home / Rugs / Wool",
                after(edit(GroupEdit.Kind.MERGE, "Garden / Tools / Spades", "Home / Rugs / Wool"))
                        .get(3));
    }

    @Test
    void movingTakesTheWholeBranchAlong() {
        assertEquals(
                List.of(
                        "Garden / Lamps / Desk",
                        "Garden / Lamps / Floor",
                        "Home / Rugs / Wool",
                        "Garden / Tools / Spades",
                        ""),
                after(edit(GroupEdit.Kind.MOVE, "Home / Lamps", "Garden")));
        assertEquals(
                "Lamps / Desk",
                after(edit(GroupEdit.Kind.MOVE, "Home / Lamps", "")).get(0));
    }

    @Test
    void splittingTakesTheNamedItemsOut() {
        assertEquals(
                List.of(
                        "Home / Bright / Desk",
                        "Home / Lamps / Floor",
                        "Home / Rugs / Wool",
                        "Garden / Tools / Spades",
                        ""),
                after(edit(GroupEdit.Kind.SPLIT, "Home / Lamps", "Bright", "1", "4")));
    }

    @Test
    void editsBuildOnEachOtherAndTheLastIsUndone() {
        GroupConfig config = GroupConfig.defaults()
                .and(edit(GroupEdit.Kind.RENAME, "Home", "House"))
                .and(edit(GroupEdit.Kind.MERGE, "House / Rugs", "House / Lamps"));
        GroupPaths paths = GroupPaths.of(products());
        ProductTable products = products();
        assertEquals("House / Lamps / Wool", deepest(paths.edited(config.edits()), products.row("3")));
        assertEquals("House / Rugs / Wool", deepest(paths.edited(config.undone().edits()), products.row("3")));
        assertEquals(GroupConfig.defaults(), config.undone().undone().undone());
    }

    @Test
    void anEditOfAGroupThatIsNotThereChangesNothing() {
        assertEquals(after(), after(edit(GroupEdit.Kind.MERGE, "Home / Lamps", "Nowhere")));
        assertEquals(after(), after(edit(GroupEdit.Kind.RENAME, "Attic", "Loft")));
    }
}
