package stillstock.forecast.neural;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** A configuration from names and values in words, as a command line has them; what is not named keeps its default. */
final class LstmSettings {
    /** Before a name where it is given as a property of the Java machine: -Dstillstock.lstm.window=20. */
    static final String PREFIX = "stillstock.lstm.";

    private final Map<String, String> given;
    private final Set<String> left;

    private LstmSettings(Map<String, String> given) {
        this.given = given;
        this.left = new HashSet<>(given.keySet());
    }

    /** As the properties of the Java machine say. */
    static LstmConfig ofProperties() {
        Map<String, String> given = new HashMap<>();
        for (String key : System.getProperties().stringPropertyNames()) {
            if (key.startsWith(PREFIX)) {
                given.put(key.substring(PREFIX.length()), System.getProperty(key));
            }
        }
        return of(given);
    }

    /**
     * Reads the settings.
     *
     * @throws IllegalArgumentException where a name is unknown or a value cannot be used; the message says which
     */
    static LstmConfig of(Map<String, String> given) {
        LstmSettings settings = new LstmSettings(given);
        LstmConfig usual = LstmConfig.defaults();
        LstmConfig config = new LstmConfig(
                settings.shape(usual.shape()),
                settings.training(usual.training()),
                settings.preparation(usual.preparation()));
        if (!settings.left.isEmpty()) {
            throw new IllegalArgumentException("the network has no setting called " + settings.left
                    + "; there are window, layers, units, dropout, dense, rate, epochs, patience, batch, validation,"
                    + " loss, windows, seed, ahead, scaling, logs, seasonless");
        }
        return config;
    }

    private LstmConfig.Shape shape(LstmConfig.Shape usual) {
        return new LstmConfig.Shape(
                read("window", usual.window(), Integer::valueOf),
                read("layers", usual.layers(), Integer::valueOf),
                read("units", usual.units(), Integer::valueOf),
                read("dropout", usual.dropout(), Double::valueOf),
                read("dense", usual.dense(), Integer::valueOf));
    }

    private LstmConfig.Training training(LstmConfig.Training usual) {
        return new LstmConfig.Training(
                read("rate", usual.learningRate(), Double::valueOf),
                read("epochs", usual.epochs(), Integer::valueOf),
                read("patience", usual.patience(), Integer::valueOf),
                read("batch", usual.batch(), Integer::valueOf),
                read("validation", usual.validation(), Double::valueOf),
                read("loss", usual.loss(), text -> LstmConfig.Loss.valueOf(upper(text))),
                read("windows", usual.mostWindows(), Integer::valueOf),
                read("seed", usual.seed(), Long::valueOf));
    }

    private LstmConfig.Preparation preparation(LstmConfig.Preparation usual) {
        return new LstmConfig.Preparation(
                read("ahead", usual.ahead(), text -> LstmConfig.Ahead.valueOf(upper(text))),
                read("scaling", usual.scaling(), text -> LstmConfig.Scaling.valueOf(upper(text))),
                read("logs", usual.logs(), LstmSettings::yes),
                read("seasonless", usual.seasonless(), LstmSettings::yes));
    }

    private <T> T read(String name, T usual, Function<String, T> parse) {
        left.remove(name);
        String text = given.get(name);
        if (text == null) {
            return usual;
        }
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the network's setting " + name + " cannot be \"" + text + "\"", e);
        }
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    private static boolean yes(String text) {
        if (!List.of("true", "false").contains(text)) {
            throw new IllegalArgumentException(text);
        }
        return text.equals("true");
    }
}
