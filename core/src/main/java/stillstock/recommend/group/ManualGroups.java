package stillstock.recommend.group;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import stillstock.snapshot.side.GroupMember;

/** Which hand-made groups a product is in; products that share one count as one group, wherever the tree has them. */
public final class ManualGroups {
    private static final int[] NONE = {};

    private final int[][] groupsOf;
    private final int count;

    /** The groups of a snapshot with so many products. */
    public ManualGroups(int products, List<GroupMember> members) {
        groupsOf = new int[products][];
        Arrays.fill(groupsOf, NONE);
        Map<String, Integer> numbers = new HashMap<>();
        for (GroupMember member : members) {
            int group = numbers.computeIfAbsent(member.groupId(), key -> numbers.size());
            int[] known = groupsOf[member.product()];
            if (Arrays.stream(known).noneMatch(other -> other == group)) {
                int[] grown = Arrays.copyOf(known, known.length + 1);
                grown[known.length] = group;
                groupsOf[member.product()] = grown;
            }
        }
        count = numbers.size();
    }

    /** Distinct groups. */
    public int count() {
        return count;
    }

    /** The groups of a product, numbered from 0. */
    public int[] of(int product) {
        return groupsOf[product].clone();
    }

    /** True where two products share a group. */
    public boolean together(int a, int b) {
        for (int group : groupsOf[a]) {
            for (int other : groupsOf[b]) {
                if (group == other) {
                    return true;
                }
            }
        }
        return false;
    }
}
