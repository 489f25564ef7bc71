package stillstock.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stillstock.classify.DeadStockPolicy;
import stillstock.classify.StockFacts;
import stillstock.importing.ImportConfig;
import stillstock.importing.ImportOutcome;
import stillstock.importing.mapping.MappingJson;
import stillstock.importing.run.SnapshotImporter;
import stillstock.job.JobContext;
import stillstock.quality.finding.Finding;
import stillstock.quality.finding.QualityReport;
import stillstock.quality.inspect.QualityConfig;
import stillstock.quality.rule.repeat.RepeatedPeriods;
import stillstock.quality.step.DropDuplicates;
import stillstock.quality.step.ZeroNegativeStock;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.TableName;

/** Findings on real exports, counted against counts made without this program. */
class RealQualityTest {
    private static ImportOutcome read(String folder, String mapping) throws Exception {
        Path input = Path.of(System.getProperty("stillstock.shared", "../../shared"), "data", folder);
        Assumptions.assumeTrue(Files.isDirectory(input), input + " is not there");
        Path columns = Path.of(RealQualityTest.class
                .getResource("/mappings/" + mapping + ".json")
                .toURI());
        return new SnapshotImporter()
                .read(input, Optional.of(MappingJson.read(columns)), ImportConfig.defaults(), JobContext.none());
    }

    private static Map<String, Finding> findings(ImportOutcome outcome) {
        Snapshot snapshot = outcome.snapshot().orElseThrow();
        StockFacts facts = StockFacts.asOf(
                snapshot, snapshot.asOfDay(), DeadStockPolicy.defaults().windows(), JobContext.none());
        QualityReport report = QualityChecks.run(facts, outcome.report(), QualityConfig.defaults(), JobContext.none());
        return report.findings().stream().collect(Collectors.toMap(Finding::id, Function.identity()));
    }

    /**
     * Counted by: {@code awk -F, 'NR==FNR{if($0 ~ /,true,/ && $0 ~ /,Current/)p[$1];next} ($1 in p) && $3<="2013-12-31"
     * {n++; if($7<0)m++} END{print n,m}' DimProduct.csv FactProductInventory.csv}, which gives 216700 2752; that the
     * ledger adds up with both sales files was found with a script of the same kind.
     */
    @Test
    void adventureWorksLedgerAddsUpAndHasNegativeStock() throws Exception {
        ImportOutcome outcome = read("adventureworks_dw", "adventureworks-dw");
        Map<String, Finding> found = findings(outcome);
        assertEquals(2_752, found.get("stock.negative").count());
        assertEquals(216_700, found.get("stock.negative").of());
        assertTrue(!found.containsKey("stock.ledger"), "on hand follows from units in and sales on every day");
        assertTrue(!found.containsKey("duplicate.sales"));
        Snapshot snapshot = outcome.snapshot().orElseThrow();
        assertEquals(
                2_752,
                new ZeroNegativeStock()
                        .apply(snapshot, snapshot.asOfDay(), JobContext.none())
                        .touched());
    }

    /**
     * Counted with Python's csv and collections.Counter over the rows that the mapping takes (StockCode
     * {@code [0-9]{5}[A-Za-z]{0,2}}, Price above 0, Invoice without A or C, Quantity above 0), keyed by upper-case code,
     * day, invoice, customer, quantity and price: sum(n - 1) = 11735; distinct keys less distinct (code, day, invoice) =
     * 11300.
     */
    @Test
    void onlineRetailHasCopiesThatAreDroppedAndCounted() throws Exception {
        ImportOutcome outcome = read("online_retail_ii", "online-retail-ii");
        Map<String, Finding> found = findings(outcome);
        assertEquals(11_735, found.get("duplicate.sales").count());
        assertEquals(11_300, found.get("same-key.sales").count());
        Snapshot snapshot = outcome.snapshot().orElseThrow();
        Snapshot clean = new DropDuplicates(TableName.SALES)
                .apply(snapshot, snapshot.asOfDay(), JobContext.none())
                .snapshot();
        assertEquals(snapshot.sales().size() - 11_735, clean.sales().size());
    }

    @ParameterizedTest
    @CsvSource({
        "adventureworks_dw, adventureworks-dw",
        "adventureworks_returns, adventureworks-returns",
        "cdnow, cdnow",
        "oil_refinery, oil-refinery",
        "online_retail_ii, online-retail-ii",
    })
    void noPeriodOfRealSalesIsTakenForACopy(String folder, String mapping) throws Exception {
        Snapshot snapshot = read(folder, mapping).snapshot().orElseThrow();
        RepeatedPeriods found = RepeatedPeriods.of(snapshot, snapshot.asOfDay());
        for (RepeatedPeriods.Kind kind : RepeatedPeriods.Kind.values()) {
            assertEquals(List.of(), found.of(kind), kind.name());
        }
    }
}
