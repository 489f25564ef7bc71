package stillstock.sample.world;

import java.util.List;

/**
 * What the simulator knows of a subcategory, one line of assortment.csv.
 *
 * @param minPrice currency
 * @param maxPrice currency
 * @param amplitude of the yearly season, 0 none to 1 nothing sold in the off season
 * @param unitsALine mean units an order line
 * @param returnRate share of lines that come back
 * @param elasticity of demand to price, negative
 * @param yearlyTrend factor of demand from year to year; well below 1 for a category that is going out of use
 * @param shelfLifeDays 0 where it does not spoil
 * @param sizes empty where there is one size only
 * @param companion index of the subcategory bought along with it, -1 none
 * @param companionProbability chance that a line of this brings a line of the companion into the order
 */
public record Subcategory(
        Names names,
        double minPrice,
        double maxPrice,
        Season season,
        double amplitude,
        double unitsALine,
        double returnRate,
        double elasticity,
        double yearlyTrend,
        int shelfLifeDays,
        List<String> sizes,
        int companion,
        double companionProbability) {

    /** Its place in the tree and what one piece is called. */
    public record Names(String department, String category, String subcategory, String noun) {}

    /** When the year's peak is. */
    public enum Season {
        NONE("", 0),
        SPRING("spring", 110),
        SUMMER("summer", 185),
        AUTUMN("autumn", 280),
        GIFT("christmas", 345),
        WINTER("winter", 5),
        NEWYEAR("new year", 20);

        private final String label;
        private final int peakDayOfYear;

        Season(String label, int peakDayOfYear) {
            this.label = label;
            this.peakDayOfYear = peakDayOfYear;
        }

        /** What the products table says; empty where it sells all year. */
        public String label() {
            return label;
        }

        /** 1 to 365. */
        public int peakDayOfYear() {
            return peakDayOfYear;
        }

        /** How narrow the peak is: the power its cosine is raised to. */
        public double sharpness() {
            return this == GIFT ? 8 : 1.5;
        }
    }
}
