package stillstock.recommend.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stillstock.snapshot.Days;
import stillstock.snapshot.ProductRecord;
import stillstock.snapshot.ProductTable;
import stillstock.snapshot.SnapshotBuilder;
import stillstock.snapshot.side.GroupMember;

class CategoryTreeTest {
    private static ProductTable table(String... paths) {
        SnapshotBuilder builder = new SnapshotBuilder();
        for (int i = 0; i < paths.length; i++) {
            String[] p = paths[i].split("/", -1);
            builder.describe(new ProductRecord(
                    "P" + i, "", p[0], p[1], p[2], "", "", 1, 1, Days.MISSING, false, Double.NaN, "", Map.of()));
        }
        return builder.build().products();
    }

    @ParameterizedTest
    @CsvSource({
        "a/b/c, a/b/c, 0",
        "a/b/c, a/b/d, 1",
        "a/b/c, a/e/c, 2",
        "a/b/c, f/b/c, 3",
        "a/b/c, a/b/, 1",
        "a/b/c, //, 3",
        "//, //, 3"
    })
    void distanceIsTheLowestSharedNode(String one, String other, int distance) {
        CategoryTree tree = CategoryTree.of(table(one, other, "x/y/z"));
        assertEquals(distance, tree.distance(0, 1));
        assertEquals(distance, tree.distance(1, 0));
    }

    @Test
    void theDeepestLevelInUseCountsAsTheGroup() {
        CategoryTree tree = CategoryTree.of(table("/b/", "/b/", "/c/"));
        assertEquals(0, tree.distance(0, 1));
        assertEquals(3, tree.distance(0, 2));
        assertEquals("category", tree.deepestLevel());
    }

    @Test
    void categoriesWithSubcategoriesButNoDepartmentsAreRelatives() {
        CategoryTree tree = CategoryTree.of(table("/bikes/road", "/bikes/mountain", "/parts/frames", "//"));
        assertEquals(1, tree.distance(0, 1));
        assertEquals(2, tree.distance(0, 2));
        assertEquals(3, tree.distance(0, 3));
        assertTrue(tree.isHomeless(3));
    }

    @Test
    void withoutCategoriesAllIsOneGroup() {
        CategoryTree tree = CategoryTree.of(table("//", "//"));
        assertTrue(tree.isUnused());
        assertEquals(0, tree.distance(0, 1));
        assertFalse(tree.isHomeless(0));
    }

    @Test
    void manualGroupsMayOverlap() {
        ManualGroups groups = new ManualGroups(
                4,
                List.of(
                        new GroupMember(0, "g"),
                        new GroupMember(1, "g"),
                        new GroupMember(1, "h"),
                        new GroupMember(2, "h"),
                        new GroupMember(2, "h")));
        assertTrue(groups.together(0, 1));
        assertTrue(groups.together(1, 2));
        assertFalse(groups.together(0, 2));
        assertFalse(groups.together(0, 3));
        assertEquals(1, groups.of(2).length);
    }
}
