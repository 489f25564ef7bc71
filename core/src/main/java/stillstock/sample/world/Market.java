package stillstock.sample.world;

import java.time.LocalDate;

/** What moves demand from outside the shop: trend, season, weekday, weather, competitors' prices. All days at once. */
public final class Market {
    /** Monday to Sunday. */
    private static final double[] WEEKDAY = {0.84, 0.80, 0.86, 0.95, 1.15, 1.38, 1.02};

    private static final double GROWTH_A_YEAR = 1.04;
    private static final double ANSWER_TO_COMPETITORS = 0.8;
    private static final int DAYS_UNTIL_COMPETITORS_ARE_NOTICED = 7;

    private final double[] temperature;
    private final double[] competitorIndex;
    private final float[][] season;
    private final float[] everybody;
    private final LocalDate start;

    Market(Extent extent, Assortment assortment) {
        start = extent.start();
        int days = extent.dayCount();
        Dice dice = new Dice(extent.seed(), -2);
        double[] anomaly = new double[days];
        temperature = new double[days];
        competitorIndex = new double[days];
        double index = 0;
        for (int d = 0; d < days; d++) {
            anomaly[d] = (d == 0 ? 0 : 0.8 * anomaly[d - 1]) + 1.8 * dice.gaussian();
            int dayOfYear = start.plusDays(d).getDayOfYear();
            temperature[d] = 11 + 9 * StrictMath.cos(2 * StrictMath.PI * (dayOfYear - 200) / 365.25) + anomaly[d];
            index = 0.985 * index + 0.7 * dice.gaussian();
            competitorIndex[d] = 100 + index;
        }
        everybody = new float[days];
        for (int d = 0; d < days; d++) {
            double seen = competitorIndex[Math.max(0, d - DAYS_UNTIL_COMPETITORS_ARE_NOTICED)];
            everybody[d] = (float) (StrictMath.pow(GROWTH_A_YEAR, d / 365.25)
                    * WEEKDAY[start.plusDays(d).getDayOfWeek().getValue() - 1]
                    * StrictMath.pow(seen / 100, ANSWER_TO_COMPETITORS));
        }
        season = new float[assortment.size()][];
        for (int s = 0; s < season.length; s++) {
            season[s] = season(assortment.get(s), days, anomaly);
        }
    }

    private float[] season(Subcategory sub, int days, double[] anomaly) {
        double[] year = new double[367];
        double sum = 0;
        for (int day = 1; day <= 366; day++) {
            double wave = StrictMath.cos(2 * StrictMath.PI * (day - sub.season().peakDayOfYear()) / 365.25);
            year[day] = StrictMath.pow((1 + wave) / 2, sub.season().sharpness());
            sum += year[day] / 366;
        }
        double warmth =
                switch (sub.season()) {
                    case SUMMER, SPRING -> 0.03;
                    case WINTER -> -0.03;
                    case NONE, AUTUMN, GIFT, NEWYEAR -> 0;
                };
        double amplitude = sub.season() == Subcategory.Season.NONE ? 0 : sub.amplitude();
        float[] result = new float[days];
        for (int d = 0; d < days; d++) {
            double wave = 1 - amplitude + amplitude * year[start.plusDays(d).getDayOfYear()] / sum;
            result[d] = (float)
                    (wave * StrictMath.pow(sub.yearlyTrend(), d / 365.25) * StrictMath.exp(warmth * anomaly[d]));
        }
        return result;
    }

    /** Factor of the demand of a subcategory on a day; days after the data count as its last. */
    public double factor(int subcategory, int day) {
        return season[subcategory][clip(day)] * everybody[clip(day)];
    }

    /** Season and trend of a subcategory alone, what a buyer can know beforehand. */
    public double season(int subcategory, int day) {
        return season[subcategory][clip(day)];
    }

    /** Degrees Celsius. */
    public double temperature(int day) {
        return temperature[day];
    }

    /** Competitors' prices, 100 at the start. */
    public double competitorIndex(int day) {
        return competitorIndex[day];
    }

    private int clip(int day) {
        return Math.min(day, everybody.length - 1);
    }
}
