package stillstock.forecast;

/** What a period without stock says about demand. */
public enum StockoutTreatment {
    /** No demand or unknown, whichever forecast better at past origins; unknown where that cannot be told. */
    TESTED("as past forecasts say"),
    /** Nothing: the period is left out, and methods bridge it as they can. */
    MISSING("unknown"),
    /** Nobody wanted any. */
    ZERO("no demand"),
    /** As much as trend and season of the other periods say; demand with gaps is left as unknown. */
    IMPUTED("filled in");

    private final String label;

    StockoutTreatment(String label) {
        this.label = label;
    }

    /** How the screen calls it: "unknown". */
    public String label() {
        return label;
    }
}
