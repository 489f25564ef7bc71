package stillstock.app.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import stillstock.app.chart.BarChart;
import stillstock.app.fixture.Shop;
import stillstock.app.jobs.SameThreadJobs;
import stillstock.app.session.Session;
import stillstock.classify.Status;

class OverviewViewModelTest {
    private final Session session = Shop.session(20);
    private final SameThreadJobs jobs = new SameThreadJobs();
    private final OverviewViewModel model = new OverviewViewModel(session, jobs);

    @Test
    void doesNothingUntilItIsSeen() {
        assertNull(model.matrix().get());
        assertEquals(List.of(), jobs.titles());
    }

    @Test
    void figuresAddUp() {
        model.setActive(true);
        assertEquals("1,000.00", model.total().get().value());
        assertEquals(
                new OverviewViewModel.Figure("10", "worth 500.00"), model.dead().get());
        assertEquals(
                20, model.statusRows().stream().mapToInt(StatusRow::products).sum());
        assertEquals(
                1000, model.statusRows().stream().mapToDouble(StatusRow::value).sum(), 1e-9);
        int inMatrix = Arrays.stream(model.matrix().get().counts())
                .flatMapToInt(Arrays::stream)
                .sum();
        assertEquals(20, inMatrix);
    }

    @Test
    void ageingHoldsTheWholeStockByValue() {
        model.setActive(true);
        BarChart chart = (BarChart) model.ageing().get();
        assertEquals(
                List.of("0-90 days", "91-180 days", "181-365 days", "over 365 days"),
                chart.bars().stream().map(BarChart.Bar::name).toList());
        // all of it came on 2024-01-01, 730 days before
        assertEquals(1000, chart.bars().get(3).value(), 1e-9);
    }

    @Test
    void theTopDeadItemsAreDeadAndAtMostTen() {
        model.setActive(true);
        assertEquals(10, model.top().view().size());
        model.top().view().forEach(row -> assertEquals(Status.DEAD, row.found().status(row.product())));
    }

    @Test
    void agesAreNotWorkedOutAgainForAnotherThreshold() {
        model.setActive(true);
        session.changePolicy(session.settings().get().policy());
        model.setActive(false);
        model.setActive(true);
        assertEquals(List.of("Working out the age of the stock"), jobs.titles());
    }
}
