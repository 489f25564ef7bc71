package stillstock.recommend.file;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import stillstock.files.AtomicFile;
import stillstock.job.JobContext;
import stillstock.recommend.blend.Relatedness;
import stillstock.recommend.blend.RelatednessConfig;
import stillstock.recommend.kernel.TopK;

/**
 * Learns relatedness from a file of baskets and writes, for each pair of a basket and an anchor, the items that go best
 * with the anchor. Further columns of the files (a target, for instance) are never read.
 */
public final class BasketFileRecommend {
    /** Which items may be shown. */
    public enum Candidates {
        /** Items marked slow in the items file; without such marks those in fewer baskets than the median item. */
        SLOW,
        /** Every item that occurs in the baskets or the items file. */
        ALL
    }

    /**
     * What to read and write.
     *
     * @param baskets CSV with the columns basket_id, item
     * @param pairs CSV with the columns basket_id, anchor
     * @param items CSV with the column item and, as far as known, text, category, slow; null where there is none
     * @param topK items for each pair, at least 1
     * @param out CSV written with the columns basket_id, anchor, rank, item, score
     */
    public record Request(Path baskets, Path pairs, Path items, Candidates candidates, int topK, Path out) {
        /** Checks that something can be shown. */
        public Request {
            if (topK < 1) {
                throw new IllegalArgumentException("topK (" + topK + ") must be at least 1");
            }
        }
    }

    /**
     * What was done.
     *
     * @param pairs read
     * @param unknownAnchors pairs whose anchor is in neither baskets nor items: nothing is written for them
     * @param settings chosen on held-out baskets
     */
    public record Summary(int baskets, int items, int pairs, int unknownAnchors, RelatednessConfig settings) {}

    private record Pair(String basket, String anchor) {}

    private BasketFileRecommend() {}

    /**
     * Reads, learns and writes.
     *
     * @throws BasketFileException where a file cannot be used
     * @throws IOException where the result cannot be written
     */
    public static Summary run(Request request, JobContext job) throws IOException {
        job.message("Reading baskets");
        BasketFiles files = new BasketFiles(request.baskets(), request.items());
        List<Pair> pairs = new ArrayList<>();
        CsvRows.read(
                request.pairs(),
                List.of("basket_id", "anchor"),
                List.of(),
                (line, row) -> pairs.add(new Pair(row[0], row[1])));
        job.checkCancelled();
        job.message("Learning what goes together");
        boolean[] slow = request.candidates() == Candidates.SLOW ? files.slow() : null;
        Relatedness learned = Relatedness.tuned(files.data(), slow, job.sub(0.9));
        job.message("Ranking");
        TreeMap<String, String> ranked = rank(request, files, pairs, learned, slow, job);
        AtomicFile.writeText(request.out(), writer -> write(writer, pairs, ranked));
        int unknown = (int)
                pairs.stream().filter(pair -> files.number(pair.anchor()) < 0).count();
        return new Summary(
                files.data().baskets().basketCount(), files.data().items(), pairs.size(), unknown, learned.config());
    }

    private static TreeMap<String, String> rank(
            Request request, BasketFiles files, List<Pair> pairs, Relatedness learned, boolean[] slow, JobContext job) {
        TreeMap<String, String> ranked = new TreeMap<>();
        double[] scores = new double[files.data().items()];
        TopK best = new TopK(request.topK());
        for (Pair pair : pairs) {
            job.checkCancelled();
            int anchor = files.number(pair.anchor());
            if (anchor < 0 || ranked.containsKey(pair.anchor())) {
                continue;
            }
            learned.scorer().score(anchor, scores);
            best.clear();
            for (int item = 0; item < scores.length; item++) {
                if (item != anchor && (slow == null || slow[item])) {
                    best.offer(item, scores[item]);
                }
            }
            ranked.put(pair.anchor(), lines(best, files));
        }
        return ranked;
    }

    /** The lines of one anchor, each rank, item, score, parted by a tab and a line break. */
    private static String lines(TopK best, BasketFiles files) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < best.size(); i++) {
            lines.append(i + 1)
                    .append('\t')
                    .append(files.data().ids().get(best.item(i)))
                    .append('\t')
                    .append(String.format(Locale.ROOT, "%.6f", best.score(i)))
                    .append('\n');
        }
        return lines.toString();
    }

    private static void write(Writer writer, List<Pair> pairs, TreeMap<String, String> ranked) throws IOException {
        CSVPrinter printer = new CSVPrinter(
                writer, CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get());
        printer.printRecord("basket_id", "anchor", "rank", "item", "score");
        for (Pair pair : pairs) {
            String lines = ranked.getOrDefault(pair.anchor(), "");
            for (String line : lines.lines().toList()) {
                List<String> record = new ArrayList<>(List.of(pair.basket(), pair.anchor()));
                record.addAll(Arrays.asList(line.split("\t", 3)));
                printer.printRecord(record);
            }
        }
        printer.flush();
    }
}
