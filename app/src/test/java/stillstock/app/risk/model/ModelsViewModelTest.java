package stillstock.app.risk.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import stillstock.app.fixture.SampleShop;
import stillstock.app.jobs.SameThreadJobs;
import stillstock.app.risk.RiskBoard;
import stillstock.app.risk.RiskTrainingDesk;
import stillstock.app.session.Session;
import stillstock.job.JobContext;
import stillstock.risk.RiskTraining;
import stillstock.risk.life.ModelOrigin;
import stillstock.risk.life.SharedWindow;
import stillstock.risk.life.StoredModel;

class ModelsViewModelTest {
    @Test
    void theModelsAreComparedOnAllAndOnThoseThatStillSold() {
        Session session = SampleShop.session();
        RiskTrainingDesk desk = new RiskTrainingDesk(session, new SameThreadJobs());
        RiskBoard board = new RiskBoard(session, desk, Runnable::run);
        ModelsViewModel model = new ModelsViewModel(board);
        desk.setActive(true);
        List<ModelRow> all = model.models().rowsNow();
        assertEquals("Boosted trees", all.get(0).label());
        assertTrue(all.size() >= 3);
        assertTrue(model.judgedOn()
                .get()
                .startsWith("Judged on " + all.get(0).figures().n() + " products"));
        model.subset().set(Judged.EARLY_WARNING);
        assertTrue(model.models().rowsNow().get(0).figures().n()
                < all.get(0).figures().n());
        assertTrue(model.judgedOn().get().contains("products that still sold lately"));
        assertEquals("", model.reliability().get().emptyCause());
        RiskTraining training = board.shown().get().training();
        StoredModel own = new StoredModel(training, ModelOrigin.unknown());
        model.compared(new SharedWindow(
                        session.facts().get().snapshot(),
                        session.settings().get().policy().windows())
                .compare(own, own, session.facts().get().day(), JobContext.none()));
        assertEquals(8, model.comparison().rowsNow().size());
        assertTrue(
                model.comparedOn().get().contains("products as of "),
                model.comparedOn().get());
    }
}
