package stillstock.importing.recognise;

import java.util.List;
import java.util.Optional;
import stillstock.importing.mapping.ColumnMapping;

/**
 * What was recognised: a mapping to start from, and the evidence.
 *
 * @param mapping ready to import with, unless {@code missing} says what is lacking
 * @param sources its sources with their reasons, in the tables' order
 * @param files every file or table of the input
 * @param suggestions filters to decide on
 * @param asOf a day to speak of that may suit better than the last movement
 * @param missing what an import cannot do without and was not found; empty where nothing is missing
 */
public record Proposal(
        ColumnMapping mapping,
        List<SourceProposal> sources,
        List<FileVerdict> files,
        List<Suggestion> suggestions,
        Optional<AsOfHint> asOf,
        List<String> missing) {
    /** Copies its lists. */
    public Proposal {
        sources = List.copyOf(sources);
        files = List.copyOf(files);
        suggestions = List.copyOf(suggestions);
        missing = List.copyOf(missing);
    }
}
