package stillstock.app.recommend.group;

import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import stillstock.app.screen.Kit;
import stillstock.recommend.GroupEdit;
import stillstock.recommend.group.GroupTree;

/** What can be done to the selected group, and what was done so far. */
final class GroupEditor extends VBox {
    private static final String TOP = "(the top)";
    private final GroupsViewModel model;
    private final Label title = new Label("No group selected");
    private final TextField name = new TextField();
    private final ComboBox<String> target = new ComboBox<>();
    private final ListView<Integer> items = new ListView<>();
    private final ListView<String> edits = new ListView<>();
    private GroupTree.Node group;

    GroupEditor(GroupsViewModel model) {
        super(10);
        this.model = model;
        title.getStyleClass().add("card-title");
        title.setId("group-title");
        name.setId("group-name");
        name.setPromptText("New name");
        name.setAccessibleText("New name of the group or of what is split off");
        target.setId("group-target");
        target.setAccessibleText("Other group");
        target.setPromptText("Other group");
        target.setMaxWidth(Double.MAX_VALUE);
        items.setId("group-items");
        items.setAccessibleText("Items of the group; select those to split off");
        items.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        items.setCellFactory(cells -> new ListCell<>() {
            @Override
            protected void updateItem(Integer product, boolean empty) {
                super.updateItem(product, empty);
                setText(empty || product == null ? "" : model.name(product) + " · " + model.status(product));
            }
        });
        items.getStyleClass().add("small-list");
        items.setMinHeight(70);
        edits.setId("group-edits");
        edits.setAccessibleText("Edits so far");
        edits.setPlaceholder(new Label("No edits yet"));
        edits.getStyleClass().add("small-list");
        edits.setMinHeight(60);
        edits.setPrefHeight(110);
        Label problem = new Label();
        problem.setId("group-problem");
        problem.setWrapText(true);
        problem.getStyleClass().add("problem-words");
        problem.textProperty().bind(model.problem());
        problem.managedProperty().bind(model.problem().isNotEmpty());
        VBox selected = new VBox(
                6,
                title,
                new HBox(6, Kit.grow(name), button("rename", "Rename", this::rename)),
                target,
                new HBox(
                        6,
                        button("merge", "Merge into", () -> place(GroupEdit.Kind.MERGE)),
                        button("move", "Move below", () -> place(GroupEdit.Kind.MOVE))),
                Kit.grow(items),
                button("split", "Split selected items off as the new name", this::split),
                problem);
        selected.getStyleClass().add("card");
        Button undo = Kit.button("Undo the last edit", "fth-corner-up-left", model::undo);
        undo.setId("group-undo");
        VBox done = Kit.card("Edits", edits, undo);
        done.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(Kit.grow(selected), done);
        model.tuning().config().addListener((property, before, now) -> follow(undo));
        follow(undo);
    }

    private void follow(Button undo) {
        List<GroupEdit> now = model.tuning().config().get().groups().edits();
        edits.getItems().setAll(now.stream().map(GroupEdit::words).toList());
        undo.setDisable(now.isEmpty());
    }

    private static Button button(String id, String words, Runnable action) {
        Button button = new Button(words);
        button.setId("group-" + id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    void show(Optional<GroupTree.Node> now) {
        group = now.orElse(null);
        title.setText(now.map(node -> node.path().isEmpty() ? node.label() : node.path())
                .orElse("No group selected"));
        items.setItems(FXCollections.observableArrayList(
                now.map(GroupTree.Node::products).orElse(List.of())));
        String chosen = target.getValue();
        target.getItems().setAll(model.paths());
        target.getItems().add(0, TOP);
        target.setValue(target.getItems().contains(chosen) ? chosen : null);
    }

    private void rename() {
        if (model.edit(GroupEdit.Kind.RENAME, group, name.getText().strip(), List.of())) {
            name.clear();
        }
    }

    private void place(GroupEdit.Kind kind) {
        String to = target.getValue();
        if (to == null) {
            model.edit(kind, group, group == null ? "" : group.path(), List.of());
        } else {
            model.edit(kind, group, to.equals(TOP) ? "" : to, List.of());
        }
    }

    private void split() {
        List<String> ids = items.getSelectionModel().getSelectedItems().stream()
                .map(model::id)
                .toList();
        if (model.edit(GroupEdit.Kind.SPLIT, group, name.getText().strip(), ids)) {
            name.clear();
        }
    }
}
