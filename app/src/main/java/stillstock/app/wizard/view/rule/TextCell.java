package stillstock.app.wizard.view.rule;

import java.util.function.Function;
import javafx.scene.control.ListCell;

/** A list cell that shows a text of its item. */
public final class TextCell<T> extends ListCell<T> {
    private final Function<T, String> words;

    /** @param words of an item */
    public TextCell(Function<T, String> words) {
        this.words = words;
    }

    @Override
    protected void updateItem(T item, boolean empty) {
        super.updateItem(item, empty);
        setText(empty || item == null ? null : words.apply(item));
    }
}
