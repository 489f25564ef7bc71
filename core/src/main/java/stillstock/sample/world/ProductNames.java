package stillstock.sample.world;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Ids and words for products, brands and suppliers. */
public final class ProductNames {
    private static final List<String> STYLE =
            List.of("Classic", "Compact", "Pro", "Nordic", "Eco", "Studio", "Urban", "Heritage", "Essential", "Prime");
    private static final List<String> COLOUR =
            List.of("black", "white", "grey", "red", "blue", "green", "natural", "silver");
    private static final Map<String, List<String>> BRAND = Map.of(
            "Kitchen", List.of("Calder", "Brightwell", "Oakhob", "Marlow", "Tavola", "Fennick"),
            "Home", List.of("Lindholm", "Asterley", "Hearthly", "Pavo", "Wrenfield", "Solis"),
            "Garden", List.of("Greenacre", "Thornby", "Verda", "Hollis", "Rakewell", "Sunfold"),
            "Electronics", List.of("Voltic", "Arden", "Nuvio", "Pulsar", "Kestrel", "Ohmly"),
            "Sports", List.of("Stride", "Peakline", "Motus", "Fjell", "Rovera", "Zenit"),
            "Clothing", List.of("Harrow", "Linnea", "Coastway", "Alder", "Merrit", "Norwell"),
            "Toys", List.of("Tinker", "Pebble", "Castlebox", "Locomo", "Brightside", "Juno"));

    static final int STYLES = STYLE.size();
    static final int COLOURS = COLOUR.size();

    private final ProductRange range;
    private final LocalDate start;
    private final int digits;

    ProductNames(ProductRange range, LocalDate start) {
        this.range = range;
        this.start = start;
        digits = Math.max(4, Integer.toString(range.count()).length());
    }

    /** The product id, its digits as many as the range needs. */
    public String id(int product) {
        String number = Integer.toString(product + 1);
        return "P" + "0".repeat(digits - number.length()) + number;
    }

    /** Brand. */
    public String brand(int product) {
        return BRAND.get(range.subcategoryOf(product).names().department()).get(range.brand[product]);
    }

    /** Colour. */
    public String colour(int product) {
        return COLOUR.get(range.colour[product]);
    }

    /** Size; empty where there is one only. */
    public String size(int product) {
        return range.size[product] < 0
                ? ""
                : range.subcategoryOf(product).sizes().get(range.size[product]);
    }

    /** Brand, style, what it is, colour, size. */
    public String name(int product) {
        String noun = range.subcategoryOf(product).names().noun();
        String size = size(product);
        return brand(product) + " " + STYLE.get(range.style[product]) + " " + noun + " " + colour(product)
                + (size.isEmpty() ? "" : " " + size);
    }

    /** The date of a day; days count from the first day of the data. */
    public LocalDate date(int day) {
        return start.plusDays(day);
    }

    /** The id of a supplier. */
    public static String supplierId(int supplier) {
        return String.format(Locale.ROOT, "S%02d", supplier + 1);
    }
}
