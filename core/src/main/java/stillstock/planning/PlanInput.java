package stillstock.planning;

/**
 * What is known about one product before planning.
 *
 * @param outlook expected demand
 * @param position stock
 * @param supply how it is bought
 */
public record PlanInput(Outlook outlook, Position position, Supply supply) {
    /**
     * Expected demand over a horizon.
     *
     * @param horizonDays above 0
     * @param salesUnits over the horizon, net of nothing; NaN where there is no forecast
     * @param returnsUnits over the horizon; NaN where there is no forecast
     * @param sdPerDay standard deviation of one day's sales, units; NaN where not known
     */
    public record Outlook(int horizonDays, double salesUnits, double returnsUnits, double sdPerDay) {}

    /**
     * Stock.
     *
     * @param onHand units; NaN where not known
     * @param onOrder units; NaN counts as none
     */
    public record Position(double onHand, double onOrder) {}

    /**
     * How it is bought.
     *
     * @param leadTimeDays NaN where not known
     * @param leadTimeSdDays NaN counts as 0
     * @param minOrderQuantity units; NaN counts as none
     * @param unitCost currency; NaN where not known
     * @param orderable false for what is discontinued
     */
    public record Supply(
            double leadTimeDays, double leadTimeSdDays, double minOrderQuantity, double unitCost, boolean orderable) {}
}
