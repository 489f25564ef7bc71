package stillstock.importing.recognise.name;

/**
 * How well a name fits.
 *
 * @param score 0..1
 * @param phrase the known name that it fits; empty where none does
 */
public record NameFit(double score, String phrase) {
    /** It says nothing. */
    public static final NameFit NONE = new NameFit(0, "");
}
