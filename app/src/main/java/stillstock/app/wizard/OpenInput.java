package stillstock.app.wizard;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import stillstock.importing.jdbc.JdbcTables;
import stillstock.importing.row.TableSet;
import stillstock.importing.row.UnusableInputException;
import stillstock.importing.run.InputPlace;
import stillstock.importing.run.InputTables;
import stillstock.importing.text.CsvTables;
import stillstock.job.JobContext;

/**
 * An input that stays open while the wizard looks at it, so that nothing is found out twice. One job at a time uses it;
 * another waits.
 */
final class OpenInput {
    /** What is done with the tables. */
    interface Use<T> {
        T with(TableSet tables) throws IOException, UnusableInputException;
    }

    /** Passes on to the job that uses the tables at the time. */
    private static final class CurrentJob implements JobContext {
        private JobContext job = JobContext.none();

        @Override
        public void step(long done, long total) {
            job.step(done, total);
        }

        @Override
        public void message(String text) {
            job.message(text);
        }

        @Override
        public JobContext sub(double share) {
            return this;
        }

        @Override
        public boolean isCancelled() {
            return job.isCancelled();
        }
    }

    private final InputPlace place;
    private final CurrentJob current = new CurrentJob();
    private Optional<TableSet> tables = Optional.empty();
    private boolean closed;
    private volatile boolean text;

    OpenInput(InputPlace place) {
        this.place = place;
    }

    InputPlace place() {
        return place;
    }

    /**
     * Uses the tables, opening them where nobody did yet.
     *
     * @throws UnusableInputException where the input is none
     */
    synchronized <T> T use(Use<T> use, JobContext job) throws IOException, UnusableInputException {
        job.checkCancelled();
        current.job = job;
        try {
            if (tables.isEmpty()) {
                tables = Optional.of(InputTables.open(place, current));
                text = tables.get() instanceof CsvTables;
            }
            return use.with(tables.get());
        } finally {
            current.job = JobContext.none();
            if (closed) {
                close();
            }
        }
    }

    /** True for files of text, whose records are not all rows. */
    boolean text() {
        return text;
    }

    /** The statements a database was sent so far; none for files. */
    synchronized List<String> queries() {
        return tables.filter(JdbcTables.class::isInstance)
                .map(open -> ((JdbcTables) open).queries())
                .orElse(List.of());
    }

    synchronized void close() throws IOException {
        closed = true;
        if (tables.isPresent()) {
            tables.get().close();
            tables = Optional.empty();
        }
    }
}
