package stillstock.app.shell;

import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** An overlay with every command and screen, found by typing a part of its name. */
final class CommandPalette extends StackPane {
    private final TextField words = new TextField();
    private final ListView<PaletteEntry> list = new ListView<>();
    private final Supplier<List<PaletteEntry>> entries;

    CommandPalette(Supplier<List<PaletteEntry>> entries) {
        this.entries = entries;
        getStyleClass().add("palette-shade");
        setAlignment(Pos.TOP_CENTER);
        words.setId("palette-words");
        words.setPromptText("Type a command or a screen");
        words.setAccessibleText("Type a command or a screen");
        list.setId("palette-list");
        list.setCellFactory(view -> new EntryCell());
        list.setFocusTraversable(false);
        VBox box = new VBox(words, list);
        box.getStyleClass().add("palette");
        box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren().add(box);
        words.textProperty().addListener((property, before, now) -> filter());
        words.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                runSelected();
            }
        });
        setOnMousePressed(event -> {
            if (event.getTarget() == this) {
                hide();
            }
        });
        setVisible(false);
    }

    void open() {
        setVisible(true);
        words.clear();
        filter();
        words.requestFocus();
    }

    private void hide() {
        setVisible(false);
    }

    private void filter() {
        list.getItems().setAll(PaletteEntry.matching(entries.get(), words.getText()));
        list.getSelectionModel().selectFirst();
    }

    private void key(KeyEvent event) {
        int at = list.getSelectionModel().getSelectedIndex();
        switch (event.getCode()) {
            case ESCAPE -> hide();
            case ENTER -> runSelected();
            case DOWN -> list.getSelectionModel()
                    .select(Math.min(list.getItems().size() - 1, at + 1));
            case UP -> list.getSelectionModel().select(Math.max(0, at - 1));
            default -> {
                return;
            }
        }
        list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 4));
        event.consume();
    }

    private void runSelected() {
        PaletteEntry entry = list.getSelectionModel().getSelectedItem();
        hide();
        if (entry != null) {
            entry.action().run();
        }
    }

    private static final class EntryCell extends ListCell<PaletteEntry> {
        @Override
        protected void updateItem(PaletteEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (empty || entry == null) {
                setGraphic(null);
                return;
            }
            Label detail = new Label(entry.detail());
            detail.getStyleClass().add("palette-detail");
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            setGraphic(new HBox(new Label(entry.label()), gap, detail));
        }
    }
}
