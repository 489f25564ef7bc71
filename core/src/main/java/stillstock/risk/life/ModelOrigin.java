package stillstock.risk.life;

import java.util.Map;
import java.util.TreeMap;

/**
 * Where a model comes from.
 *
 * @param program name and version of the program that trained it; empty where not known
 * @param xgboost version of the library; empty where not known
 * @param inputs SHA-256 of each file it learned from, by file name; empty where not known
 */
public record ModelOrigin(String program, String xgboost, Map<String, String> inputs) {
    /** Copies its map. */
    public ModelOrigin {
        inputs = new TreeMap<>(inputs);
    }

    /** Nothing is known. */
    public static ModelOrigin unknown() {
        return new ModelOrigin("", "", Map.of());
    }
}
