package stillstock.importing.recognise;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stillstock.importing.recognise.profile.TableProfile;
import stillstock.importing.recognise.profile.TableProfiler;
import stillstock.importing.row.SourceFormat;
import stillstock.importing.row.TableSet;
import stillstock.importing.row.UnusableInputException;
import stillstock.job.JobContext;

/**
 * Looks at all files or tables of an input and proposes what they are. The same input gives the same proposal. Time: the
 * first 200,000 rows of each table are read once. Holds no state.
 */
public final class Recogniser {
    private static final double FOR_LOOKING = 0.8;

    /**
     * Looks at an input.
     *
     * @param formats what the user says of how files are written, by name; the others are detected
     * @param job progress and cancel
     * @throws IOException where a file cannot be read
     */
    public Recognition recognise(TableSet tables, Map<String, SourceFormat> formats, JobContext job)
            throws IOException {
        List<TableProfile> profiles = new ArrayList<>();
        Map<String, String> unreadable = new LinkedHashMap<>();
        JobContext looking = job.sub(FOR_LOOKING);
        int done = 0;
        for (String name : tables.names()) {
            job.checkCancelled();
            job.message("Looking at " + name);
            try {
                SourceFormat format = formats.getOrDefault(name, SourceFormat.DETECT);
                profiles.add(new TableProfiler().profile(tables, name, format, job));
            } catch (UnusableInputException e) {
                unreadable.put(name, e.getMessage());
            }
            looking.step(++done, tables.names().size());
        }
        return new Recognition(profiles, unreadable, formats, tables, job.sub(1 - FOR_LOOKING));
    }
}
