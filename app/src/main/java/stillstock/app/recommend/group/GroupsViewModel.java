package stillstock.app.recommend.group;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import stillstock.app.jobs.Jobs;
import stillstock.app.jobs.Request;
import stillstock.app.recommend.tune.PairTuning;
import stillstock.app.recommend.tune.PairingDesk;
import stillstock.app.session.Session;
import stillstock.classify.Classification;
import stillstock.recommend.GroupConfig;
import stillstock.recommend.GroupEdit;
import stillstock.recommend.PairingInputs;
import stillstock.recommend.cluster.LearnedGroups;
import stillstock.recommend.group.GroupTree;

/** The tree of groups with counts, kept in step with the classification and the settings, and its edits. */
public final class GroupsViewModel {
    private static final String LANE = "groups";
    private final Session session;
    private final Jobs jobs;
    private final PairTuning tuning;
    private final ReadOnlyObjectWrapper<Optional<GroupTree.Node>> tree =
            new ReadOnlyObjectWrapper<>(this, "tree", Optional.empty());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private Classification madeFor;
    private GroupConfig madeWith;

    /** Over a session; updates whenever the pairings do. */
    public GroupsViewModel(Session session, PairingDesk desk, PairTuning tuning, Jobs jobs) {
        this.session = session;
        this.tuning = tuning;
        this.jobs = jobs;
        desk.ranked().addListener((property, before, now) -> update());
        update();
    }

    private void update() {
        Classification found = session.classification().get();
        GroupConfig config = session.settings().get().recommend().groups();
        if (found == null || (found == madeFor && config.equals(madeWith))) {
            return;
        }
        jobs.start(new Request<>(
                LANE,
                "Counting what is in the groups",
                job -> GroupTree.of(LearnedGroups.of(PairingInputs.of(found), config, job), found),
                session.whileTheseFacts(
                        now -> {
                            madeFor = found;
                            madeWith = config;
                            tree.set(Optional.of(now));
                        },
                        this::update)));
    }

    /** The tree; empty before it was counted. */
    public ReadOnlyObjectProperty<Optional<GroupTree.Node>> tree() {
        return tree.getReadOnlyProperty();
    }

    /** Why the last edit was not made; empty where it was. */
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    PairTuning tuning() {
        return tuning;
    }

    String id(int product) {
        return session.classification().get().facts().snapshot().products().id(product);
    }

    String name(int product) {
        return session.classification().get().facts().snapshot().products().name(product);
    }

    String status(int product) {
        return session.classification().get().status(product).id().replace('_', ' ');
    }

    /** Paths of all groups, as targets. */
    List<String> paths() {
        List<String> paths = new ArrayList<>();
        tree.get().ifPresent(root -> collect(root, paths));
        return paths;
    }

    private static void collect(GroupTree.Node node, List<String> paths) {
        if (!node.path().isEmpty()) {
            paths.add(node.path());
        }
        node.children().forEach(child -> collect(child, paths));
    }

    void source(GroupConfig.Source source) {
        tuning.change(now ->
                now.groups().source() == source ? now : now.with(now.groups().with(source)));
    }

    void relatedLift(double lift) {
        tuning.change(now -> now.with(now.groups().withRelatedLift(lift)));
    }

    /** Makes an edit; says why where it makes no sense. */
    public boolean edit(GroupEdit.Kind kind, GroupTree.Node group, String target, List<String> products) {
        String wrong = wrong(kind, group, target, products);
        problem.set(wrong);
        if (wrong.isEmpty()) {
            GroupEdit edit = new GroupEdit(kind, group.path(), target, products);
            tuning.change(now -> now.with(now.groups().and(edit)));
        }
        return wrong.isEmpty();
    }

    private static String wrong(GroupEdit.Kind kind, GroupTree.Node group, String target, List<String> products) {
        if (group == null || group.path().isEmpty()) {
            return "Select a group first.";
        }
        return switch (kind) {
            case RENAME -> target.isBlank() ? "Type the new name." : "";
            case SPLIT -> products.isEmpty()
                    ? "Select the items to split off."
                    : target.isBlank() ? "Type a name for the new group." : "";
            case MERGE, MOVE -> inside(group, target)
                    ? "Choose a group that is not part of this one."
                    : target.isEmpty() && kind == GroupEdit.Kind.MERGE ? "Choose the group to merge into." : "";
        };
    }

    private static boolean inside(GroupTree.Node group, String target) {
        return target.equals(group.path()) || target.startsWith(group.path() + " / ");
    }

    /** Takes the last edit back. */
    public void undo() {
        problem.set("");
        tuning.change(now -> now.with(now.groups().undone()));
    }
}
