package stillstock.forecast.alert;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Something about a product that deserves a look.
 *
 * @param product product row
 * @param kind what
 * @param words in a sentence, with figures
 * @param urgency 0..1, to sort by
 * @param value what was measured: a rate, a swing, units a period after a change
 * @param limit what it is held against: the most that is usual, units a period before a change
 */
public record ForecastAlert(int product, Kind kind, String words, double urgency, double value, double limit) {
    /** What an alert is about. */
    public enum Kind {
        /** Much comes back. */
        RETURNS("returns"),
        /** Sales swing so much that no forecast is narrow. */
        VOLATILITY("volatility"),
        /** One period far above the usual. */
        SPIKE("spike"),
        /** The level fell, or demand stopped. */
        DROP("drop"),
        /** The level rose. */
        RISE("rise");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** In a word: "volatility". */
        public String label() {
            return label;
        }
    }

    /** Checks that kind and words are there. */
    public ForecastAlert {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(words, "words");
    }

    /** The same alerts, most urgent first, in order of product where equally urgent. */
    public static List<ForecastAlert> byUrgency(Collection<ForecastAlert> alerts) {
        return alerts.stream()
                .sorted(Comparator.comparingDouble((ForecastAlert alert) -> -alert.urgency())
                        .thenComparingInt(ForecastAlert::product))
                .toList();
    }
}
