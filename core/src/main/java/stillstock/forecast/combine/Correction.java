package stillstock.forecast.combine;

/** What a combined forecast is shifted by. Immutable and safe for several threads. */
@FunctionalInterface
public interface Correction {
    /** Nothing. */
    Correction NONE = (moment, combined) -> new double[combined.length];

    /**
     * One shift a step, in the units of the history.
     *
     * @param combined the mean before
     */
    double[] shifts(Weighting.Moment moment, double[] combined);
}
