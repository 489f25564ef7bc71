package stillstock.app.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import stillstock.importing.ImportReport;
import stillstock.importing.RejectedRow;
import stillstock.importing.report.RejectsWriter;

/**
 * Rejected rows of the open source that were mended by hand, in the window or in a rejects file.
 *
 * @param rows mended in the window
 * @param files mended elsewhere
 */
record Mending(List<RejectedRow> rows, List<Path> files) {
    Mending {
        rows = List.copyOf(rows);
        files = List.copyOf(files);
    }

    static Mending none() {
        return new Mending(List.of(), List.of());
    }

    Mending with(List<RejectedRow> more) {
        List<RejectedRow> all = new ArrayList<>(rows);
        all.addAll(more);
        return new Mending(all, files);
    }

    Mending with(Path file) {
        List<Path> all = new ArrayList<>(files);
        all.add(file);
        return new Mending(rows, all);
    }

    /** Writes the rows mended in the window as rejects files, so that the importer takes both kinds alike. */
    List<Path> written(Path folder) throws IOException {
        List<Path> all = new ArrayList<>(files);
        ImportReport report = new ImportReport(List.of(), List.of(), rows, List.of(), "", false);
        all.addAll(new RejectsWriter().write(report, folder));
        return all;
    }
}
