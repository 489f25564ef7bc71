package stillstock.sample;

import java.io.IOException;
import java.nio.file.Path;
import stillstock.export.store.CsvStore;
import stillstock.export.store.SqliteStore;
import stillstock.export.store.TableStore;
import stillstock.job.JobContext;
import stillstock.sample.shop.LostSales;
import stillstock.sample.shop.Simulation;
import stillstock.sample.shop.Tables;
import stillstock.sample.world.World;

/**
 * Simulates a retailer and writes its tables. Rows are written as they happen; only the state of each product and
 * customer is kept, about 250 bytes a product. The same config gives the same bytes.
 */
public final class SampleGenerator {
    private SampleGenerator() {}

    /**
     * Writes every canonical table as a CSV file, and what only the simulator knows into the folder truth beside them.
     *
     * @param folder made where it does not exist; files of the same names are replaced once all is written
     * @throws IOException where a file cannot be written
     */
    public static void writeCsv(SampleConfig config, Path folder, JobContext job) throws IOException {
        World world = World.of(config.extent());
        try (TableStore store = new CsvStore(folder)) {
            fill(config, world, store, job);
        }
        writeTruth(world, folder.resolve("truth"));
    }

    /**
     * Writes every canonical table into one SQLite file.
     *
     * @param file replaced once all is written
     * @throws IOException where the file cannot be written
     */
    public static void writeSqlite(SampleConfig config, Path file, JobContext job) throws IOException {
        try (TableStore store = new SqliteStore(file)) {
            fill(config, World.of(config.extent()), store, job);
        }
    }

    /**
     * Writes only what the simulator knows: deaths, affinities, elasticities and segments. Quick: nothing is simulated.
     *
     * @throws IOException where a file cannot be written
     */
    public static void writeTruth(SampleConfig config, Path folder) throws IOException {
        writeTruth(World.of(config.extent()), folder);
    }

    private static void writeTruth(World world, Path folder) throws IOException {
        try (TableStore store = new CsvStore(folder)) {
            new TruthTables(world).write(store);
        }
    }

    static void fill(SampleConfig config, World world, TableStore store, JobContext job) throws IOException {
        fill(config, world, store, (day, product, units) -> {}, job);
    }

    /** Fills a store and tells of the sales that empty shelves cost. */
    static void fill(SampleConfig config, World world, TableStore store, LostSales lost, JobContext job)
            throws IOException {
        job.message("Simulating " + config.products() + " products over " + config.months() + " months");
        Tables tables = new Tables(store);
        new MasterTables(config.seed(), world, tables).write();
        new Simulation(config.extent(), world, tables, lost).run(job);
        store.complete();
    }
}
