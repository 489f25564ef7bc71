package stillstock.workspace;

import java.util.Objects;

/**
 * A named variant of the settings.
 *
 * @param name unique in its workspace
 * @param settingsJson as {@link WorkspaceState#settingsJson()}
 */
public record Scenario(String name, String settingsJson) {
    /** Checks the name. */
    public Scenario {
        Objects.requireNonNull(settingsJson, "settingsJson");
        if (Objects.requireNonNull(name, "name").isBlank()) {
            throw new IllegalArgumentException("name of a scenario must not be blank");
        }
    }
}
