package stillstock.workspace;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * All that a workspace keeps.
 *
 * @param sources what the snapshot was read from, in the order given
 * @param mappingJson the column mapping, empty where the files are canonical
 * @param settingsJson the settings in use; this package does not look into it
 * @param scenarios names are unique
 * @param notes in the order written
 */
public record WorkspaceState(
        List<Source> sources,
        Optional<String> mappingJson,
        String settingsJson,
        List<Scenario> scenarios,
        List<Note> notes) {
    /** Copies the lists and checks that scenario names are unique. */
    public WorkspaceState {
        sources = List.copyOf(sources);
        Objects.requireNonNull(mappingJson, "mappingJson");
        Objects.requireNonNull(settingsJson, "settingsJson");
        scenarios = List.copyOf(scenarios);
        notes = List.copyOf(notes);
        Set<String> names = new HashSet<>();
        for (Scenario scenario : scenarios) {
            if (!names.add(scenario.name())) {
                throw new IllegalArgumentException("scenario (" + scenario.name() + ") is there twice");
            }
        }
    }

    /** A new project: no sources, empty settings. */
    public static WorkspaceState empty() {
        return new WorkspaceState(List.of(), Optional.empty(), "{}", List.of(), List.of());
    }

    /** The same with other sources and the mapping that reads them. */
    public WorkspaceState withSources(List<Source> value, Optional<String> mapping) {
        return new WorkspaceState(value, mapping, settingsJson, scenarios, notes);
    }

    /** The same with other settings. */
    public WorkspaceState withSettings(String json) {
        return new WorkspaceState(sources, mappingJson, json, scenarios, notes);
    }

    /** The same with other scenarios. */
    public WorkspaceState withScenarios(List<Scenario> value) {
        return new WorkspaceState(sources, mappingJson, settingsJson, value, notes);
    }

    /** The same with other notes. */
    public WorkspaceState withNotes(List<Note> value) {
        return new WorkspaceState(sources, mappingJson, settingsJson, scenarios, value);
    }
}
