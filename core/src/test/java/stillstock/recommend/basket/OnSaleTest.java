package stillstock.recommend.basket;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OnSaleTest {
    /** Item 0 is in all eight baskets, 1 came in the seventh, 2 went after the second, 3 was never bought. */
    private static final BasketSet BASKETS = BasketSet.of(
            List.of(
                    List.of(0, 2),
                    List.of(0, 2),
                    List.of(0),
                    List.of(0),
                    List.of(0),
                    List.of(0),
                    List.of(0, 1),
                    List.of(0, 1)),
            4);

    private final OnSale onSale = new OnSale(BASKETS);

    @Test
    void countsTheAnchorsBasketsOfTheItemsTimeOnly() {
        int[] anchor = onSale.basketsOf(0);
        assertArrayEquals(new int[] {0, 1, 2, 3, 4, 5, 6, 7}, anchor);
        assertEquals(4, onSale.factor(anchor, 1, 1, 1e-12), 1e-9, "8 baskets, 2 of them since it came");
        assertEquals(2, onSale.factor(anchor, 1, .5, 1e-12), 1e-9);
        assertEquals(10. / 4, onSale.factor(anchor, 1, 1, 2), 1e-12, "(8 + 2) / (2 + 2)");
        assertEquals(1, onSale.factor(anchor, 1, 0, 2));
    }

    @Test
    void whatWentGainsAsMuchAsWhatCame() {
        int[] anchor = onSale.basketsOf(0);
        assertEquals(onSale.factor(anchor, 1, .7, 3), onSale.factor(anchor, 2, .7, 3), 1e-12);
        assertEquals(1, onSale.factor(anchor, 3, .7, 3), "an item in no basket");
    }

    @Test
    void basketsAreNumberedByTheValueOfTheirIds() {
        assertEquals(
                List.of("7", "A9", "A10", "A010b", "B1"),
                Stream.of("A10", "B1", "A010b", "7", "A9")
                        .sorted(BasketOrder.BY_ID)
                        .toList());
        assertEquals(0, BasketOrder.BY_ID.compare("A1", "A1"));
        assertEquals(
                -1, Integer.signum(BasketOrder.BY_ID.compare("A01", "A1")), "equal in value, ordered all the same");
    }
}
