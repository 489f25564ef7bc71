package stillstock.forecast.arima.likelihood;

/**
 * The order (p,d,q)(P,D,Q)m of a seasonal ARIMA model (Box and Jenkins 1976).
 *
 * @param p ordinary autoregressive terms
 * @param d ordinary differences
 * @param q ordinary moving-average terms
 * @param seasonalP seasonal autoregressive terms
 * @param seasonalD seasonal differences
 * @param seasonalQ seasonal moving-average terms
 * @param season steps in a season; 1 for none
 * @param constant a mean where nothing is differenced, a drift where one difference is taken; not with more
 */
public record ArimaOrder(
        int p, int d, int q, int seasonalP, int seasonalD, int seasonalQ, int season, boolean constant) {
    /** Checks the ranges. */
    public ArimaOrder {
        if (p < 0 || d < 0 || q < 0 || seasonalP < 0 || seasonalD < 0 || seasonalQ < 0) {
            throw new IllegalArgumentException("an order of (" + p + "," + d + "," + q + ")(" + seasonalP + ","
                    + seasonalD + "," + seasonalQ + ") has a negative part");
        }
        if (season < 1) {
            throw new IllegalArgumentException("season (" + season + ") must be at least 1");
        }
        if (season == 1 && seasonalP + seasonalD + seasonalQ > 0) {
            throw new IllegalArgumentException("seasonal terms need a season of at least 2");
        }
        if (constant && d + seasonalD > 1) {
            throw new IllegalArgumentException(
                    "a constant after " + (d + seasonalD) + " differences would be a quadratic trend");
        }
    }

    /** (p,d,q) without a season and without a constant. */
    public static ArimaOrder of(int p, int d, int q) {
        return new ArimaOrder(p, d, q, 0, 0, 0, 1, false);
    }

    /** This with seasonal terms. */
    public ArimaOrder seasonal(int newP, int newD, int newQ, int newSeason) {
        return new ArimaOrder(p, d, q, newP, newD, newQ, newSeason, constant);
    }

    /** This with or without a constant. */
    public ArimaOrder withConstant(boolean newConstant) {
        return new ArimaOrder(p, d, q, seasonalP, seasonalD, seasonalQ, season, newConstant);
    }

    /** (0,1,1)(0,1,1)m, the airline model; (0,1,1) without a season. */
    public static ArimaOrder airline(int season) {
        return season > 1 ? of(0, 1, 1).seasonal(0, 1, 1, season) : of(0, 1, 1);
    }

    /** Values lost by differencing. */
    public int lostValues() {
        return d + seasonalD * season;
    }

    /** ARMA coefficients, without constant and variance. */
    public int armaTerms() {
        return p + q + seasonalP + seasonalQ;
    }

    /** The usual notation: "ARIMA(0,1,1)(0,1,1)[12] with drift". */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("ARIMA(" + p + "," + d + "," + q + ")");
        if (seasonalP + seasonalD + seasonalQ > 0) {
            text.append("(" + seasonalP + "," + seasonalD + "," + seasonalQ + ")[" + season + "]");
        }
        if (constant) {
            text.append(d + seasonalD > 0 ? " with drift" : " with mean");
        }
        return text.toString();
    }
}
