package stillstock.forecast.weigh;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import stillstock.boost.tree.Tree;
import stillstock.boost.tree.TreeEnsemble;

/**
 * Weights in a small file: gzip over big-endian numbers; a mark, a version, members with their shares, and the trees node
 * by node. The one shipped with the program was learned by our own code; see core/docs/methods/forecast.md.
 */
public final class LearnedWeightsFile {
    private static final int MARK = 0x53545754;
    private static final int VERSION = 1;
    private static final int CORRECTION_MARK = 0x53544354;
    private static final String SHIPPED = "/stillstock/forecast/weights.bin";
    private static final String SHIPPED_CORRECTION = "/stillstock/forecast/correction.bin";
    private static final int MOST = 1 << 20;

    private LearnedWeightsFile() {}

    /** The weights shipped with the program. */
    public static LearnedWeights shipped() {
        return shipped(SHIPPED, LearnedWeightsFile::read);
    }

    /** The correction shipped with the program. */
    public static LearnedCorrection shippedCorrection() {
        return shipped(SHIPPED_CORRECTION, LearnedWeightsFile::readCorrection);
    }

    private interface Reading<T> {
        T read(InputStream in) throws IOException;
    }

    private static <T> T shipped(String file, Reading<T> reading) {
        try (InputStream in = LearnedWeightsFile.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + file);
            }
            return reading.read(in);
        } catch (IOException e) {
            throw new IllegalStateException("the program's file " + file + " is damaged", e);
        }
    }

    /** Writes a correction; the same one gives the same bytes. */
    public static void write(LearnedCorrection correction, OutputStream to) throws IOException {
        GZIPOutputStream zip = new GZIPOutputStream(to);
        DataOutputStream out = new DataOutputStream(zip);
        out.writeInt(CORRECTION_MARK);
        out.writeInt(VERSION);
        out.writeInt(correction.members().size());
        for (int j = 0; j < correction.members().size(); j++) {
            out.writeUTF(correction.members().get(j));
            out.writeDouble(correction.usual().get(j));
        }
        write(correction.trees(), out);
        out.flush();
        zip.finish();
    }

    /**
     * Reads a correction.
     *
     * @throws IOException where the file is none of this kind or damaged
     */
    public static LearnedCorrection readCorrection(InputStream from) throws IOException {
        DataInputStream in = new DataInputStream(new GZIPInputStream(from));
        check(in, CORRECTION_MARK);
        int members = bounded(in.readInt());
        List<String> names = new ArrayList<>();
        List<Double> usual = new ArrayList<>();
        for (int j = 0; j < members; j++) {
            names.add(in.readUTF());
            usual.add(in.readDouble());
        }
        return new LearnedCorrection(names, usual, ensemble(in));
    }

    private static void check(DataInputStream in, int wanted) throws IOException {
        int mark = in.readInt();
        int version = in.readInt();
        if (mark != wanted || version != VERSION) {
            throw new IOException(
                    "no file of weights of version " + VERSION + " (mark " + mark + ", version " + version + ")");
        }
    }

    /** Writes weights; the same weights give the same bytes. */
    public static void write(LearnedWeights weights, OutputStream to) throws IOException {
        GZIPOutputStream zip = new GZIPOutputStream(to);
        DataOutputStream out = new DataOutputStream(zip);
        out.writeInt(MARK);
        out.writeInt(VERSION);
        out.writeInt(weights.members().size());
        for (int j = 0; j < weights.members().size(); j++) {
            out.writeUTF(weights.members().get(j));
            out.writeDouble(weights.usual().get(j));
            write(weights.trees().get(j), out);
        }
        out.flush();
        zip.finish();
    }

    private static void write(TreeEnsemble ensemble, DataOutputStream out) throws IOException {
        out.writeDouble(ensemble.base());
        out.writeInt(ensemble.columns());
        out.writeInt(ensemble.trees().size());
        for (Tree tree : ensemble.trees()) {
            out.writeInt(tree.left().length);
            for (int node = 0; node < tree.left().length; node++) {
                out.writeShort(tree.left()[node]);
                out.writeShort(tree.right()[node]);
                out.writeShort(tree.feature()[node]);
                out.writeFloat(tree.threshold()[node]);
                out.writeBoolean(tree.missingLeft()[node]);
                out.writeFloat(tree.cover()[node]);
            }
        }
    }

    /**
     * Reads weights.
     *
     * @throws IOException where the file is none of this kind or damaged
     */
    public static LearnedWeights read(InputStream from) throws IOException {
        DataInputStream in = new DataInputStream(new GZIPInputStream(from));
        check(in, MARK);
        int members = bounded(in.readInt());
        List<String> names = new ArrayList<>();
        List<Double> usual = new ArrayList<>();
        List<TreeEnsemble> trees = new ArrayList<>();
        for (int j = 0; j < members; j++) {
            names.add(in.readUTF());
            usual.add(in.readDouble());
            trees.add(ensemble(in));
        }
        return new LearnedWeights(names, usual, trees);
    }

    private static TreeEnsemble ensemble(DataInputStream in) throws IOException {
        double base = in.readDouble();
        int columns = bounded(in.readInt());
        int count = bounded(in.readInt());
        List<Tree> trees = new ArrayList<>();
        for (int t = 0; t < count; t++) {
            int nodes = bounded(in.readInt());
            int[] left = new int[nodes];
            int[] right = new int[nodes];
            int[] feature = new int[nodes];
            float[] threshold = new float[nodes];
            boolean[] missingLeft = new boolean[nodes];
            float[] cover = new float[nodes];
            for (int node = 0; node < nodes; node++) {
                left[node] = in.readShort();
                right[node] = in.readShort();
                feature[node] = in.readShort();
                threshold[node] = in.readFloat();
                missingLeft[node] = in.readBoolean();
                cover[node] = in.readFloat();
            }
            trees.add(new Tree(left, right, feature, threshold, missingLeft, cover));
        }
        return new TreeEnsemble(base, trees, columns);
    }

    private static int bounded(int count) throws IOException {
        if (count < 0 || count > MOST) {
            throw new IOException("damaged: a count of " + count);
        }
        return count;
    }
}
