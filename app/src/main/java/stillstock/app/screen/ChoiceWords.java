package stillstock.app.screen;

import java.util.function.Function;
import javafx.util.StringConverter;

/** The words of a list that is chosen from and never typed into; nothing chosen is blank. */
public final class ChoiceWords<T> extends StringConverter<T> {
    private final Function<T, String> words;

    /** @param words of a value that is not null */
    public ChoiceWords(Function<T, String> words) {
        this.words = words;
    }

    @Override
    public String toString(T value) {
        return value == null ? "" : words.apply(value);
    }

    @Override
    public T fromString(String text) {
        throw new UnsupportedOperationException("values are chosen, not typed: " + text);
    }
}
