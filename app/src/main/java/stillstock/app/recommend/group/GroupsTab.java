package stillstock.app.recommend.group;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import stillstock.app.screen.Kit;
import stillstock.app.screen.NumberControl;
import stillstock.app.screen.Segments;
import stillstock.app.screen.Services;
import stillstock.app.table.GridText;
import stillstock.recommend.GroupConfig;
import stillstock.recommend.group.GroupTree;

/** The tree of groups with what is dead, slow and active in them, and what can be done to the selected one. */
public final class GroupsTab extends VBox {
    private static final double EDIT_WIDTH = 330;
    private final GroupsViewModel model;
    private final TreeTableView<GroupTree.Node> table = new TreeTableView<>();

    /** Over a view model. */
    public GroupsTab(GroupsViewModel model, Services services) {
        this.model = model;
        getStyleClass().add("screen-part");
        var source = new javafx.beans.property.SimpleObjectProperty<>(
                model.tuning().config().get().groups().source());
        source.addListener((property, before, now) -> model.source(now));
        var lift = new javafx.beans.property.SimpleDoubleProperty(
                model.tuning().config().get().groups().relatedLift());
        model.tuning().config().addListener((property, before, now) -> {
            source.set(now.groups().source());
            lift.set(now.groups().relatedLift());
        });
        NumberControl related = new NumberControl(
                new NumberControl.Spec(
                        "related-lift",
                        "Related from",
                        "x chance",
                        0,
                        10,
                        1,
                        "Categories bought together so many times as often as chance has it are related; 0 for none"),
                lift,
                model::relatedLift);
        Label from = new Label("Groups from");
        from.setMinWidth(Region.USE_PREF_SIZE);
        HBox tools = new HBox(
                10,
                from,
                Segments.of("group-source", GroupConfig.Source.values(), GroupConfig.Source::label, source),
                Kit.grow(related));
        tools.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        buildTable();
        GroupEditor editor = new GroupEditor(model);
        editor.setPrefWidth(EDIT_WIDTH);
        editor.setMinWidth(EDIT_WIDTH - 40);
        table.getSelectionModel()
                .selectedItemProperty()
                .addListener((property, before, now) ->
                        editor.show(now == null ? Optional.empty() : Optional.of(now.getValue())));
        HBox lower = new HBox(Kit.grow(table), editor);
        lower.getStyleClass().add("card-row");
        getChildren().addAll(tools, Kit.grow(lower));
        model.tree().addListener((property, before, now) -> show(now));
        show(model.tree().get());
    }

    private void buildTable() {
        table.setId("table-groups");
        table.setAccessibleText("Groups with counts");
        Label empty = new Label("Open data to see its groups");
        empty.getStyleClass().add("empty-words");
        table.setPlaceholder(empty);
        table.setMinWidth(0);
        table.getColumns()
                .setAll(List.of(
                        column("Group", "words", 200, GroupTree.Node::label),
                        column(
                                "Items",
                                "figure",
                                72,
                                node -> count(node.products().size())),
                        column("Dead", "figure", 66, node -> count(node.dead())),
                        column("Slow", "figure", 66, node -> count(node.slow())),
                        column("Active", "figure", 72, node -> count(node.active())),
                        column("Flagged value", "figure", 128, node -> GridText.money(node.flaggedValue()))));
    }

    private static TreeTableColumn<GroupTree.Node, String> column(
            String title, String style, double width, Function<GroupTree.Node, String> text) {
        TreeTableColumn<GroupTree.Node, String> column = new TreeTableColumn<>(title);
        column.getStyleClass().add(style);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setCellValueFactory(
                cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue().getValue())));
        return column;
    }

    private static String count(long items) {
        return GridText.number(items, 0);
    }

    private void show(Optional<GroupTree.Node> tree) {
        Set<String> open = new HashSet<>();
        remember(table.getRoot(), open);
        TreeItem<GroupTree.Node> selected = table.getSelectionModel().getSelectedItem();
        String path = selected == null ? "" : selected.getValue().path();
        table.setRoot(tree.map(root -> item(root, open)).orElse(null));
        select(table.getRoot(), path);
    }

    private static void remember(TreeItem<GroupTree.Node> item, Set<String> open) {
        if (item != null && item.isExpanded()) {
            open.add(item.getValue().path());
            item.getChildren().forEach(child -> remember(child, open));
        }
    }

    private static TreeItem<GroupTree.Node> item(GroupTree.Node node, Set<String> open) {
        TreeItem<GroupTree.Node> item = new TreeItem<>(node);
        node.children().forEach(child -> item.getChildren().add(item(child, open)));
        item.setExpanded(node.level() < 0 || open.contains(node.path()));
        return item;
    }

    private void select(TreeItem<GroupTree.Node> item, String path) {
        if (item == null) {
            return;
        }
        if (item.getValue().path().equals(path)) {
            table.getSelectionModel().select(item);
        }
        item.getChildren().forEach(child -> select(child, path));
    }
}
