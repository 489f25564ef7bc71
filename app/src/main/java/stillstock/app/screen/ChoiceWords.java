package stillstock.app.screen;

import java.util.function.Function;
import javafx.util.StringConverter;

/** The words of a list that is chosen from; nothing chosen is blank. */
public final class ChoiceWords<T> extends StringConverter<T> {
    private final Function<T, String> words;
    private final Function<String, T> typed;

    /**
     * A list that is never typed into.
     *
     * @param words of a value that is not null
     */
    public ChoiceWords(Function<T, String> words) {
        this(words, text -> {
            throw new UnsupportedOperationException("values are chosen, not typed: " + text);
        });
    }

    /**
     * A list that may be typed into.
     *
     * @param words of a value that is not null
     * @param typed the value of a text that is not null
     */
    public ChoiceWords(Function<T, String> words, Function<String, T> typed) {
        this.words = words;
        this.typed = typed;
    }

    @Override
    public String toString(T value) {
        return value == null ? "" : words.apply(value);
    }

    @Override
    public T fromString(String text) {
        return typed.apply(text == null ? "" : text);
    }
}
