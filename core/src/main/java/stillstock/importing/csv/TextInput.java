package stillstock.importing.csv;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import stillstock.importing.row.UnusableInputException;

/** The bytes of one text table: a file, a gzip file or a member of a zip file, the packed ones unpacked within limits. */
public final class TextInput {
    private static final int MOST_MEMBERS = 10_000;
    private static final int BUFFER = 1 << 16;

    private enum Packing {
        NONE,
        GZIP,
        ZIP
    }

    private final Path file;
    private final String name;
    private final String member;
    private final Packing packing;

    private TextInput(Path file, String name, String member, Packing packing) {
        this.file = file;
        this.name = name;
        this.member = member;
        this.packing = packing;
    }

    /**
     * The tables in a file: the file itself, what its gzip holds, or the text files in its zip, by name.
     *
     * @throws UnusableInputException where a zip cannot be read as one or holds no text table
     */
    public static List<TextInput> in(Path file) throws IOException, UnusableInputException {
        String name = file.getFileName().toString();
        byte[] magic;
        try (InputStream in = Files.newInputStream(file)) {
            magic = in.readNBytes(4);
        }
        if (magic.length >= 2 && (magic[0] & 0xff) == 0x1f && (magic[1] & 0xff) == 0x8b) {
            return List.of(new TextInput(file, name, "", Packing.GZIP));
        }
        return Arrays.equals(magic, new byte[] {'P', 'K', 3, 4})
                ? members(file, name)
                : List.of(new TextInput(file, name, "", Packing.NONE));
    }

    private static List<TextInput> members(Path file, String name) throws IOException, UnusableInputException {
        List<TextInput> inputs = new ArrayList<>();
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            if (zip.getEntry("[Content_Types].xml") != null) {
                throw new UnusableInputException(name + " is a workbook: save its sheet as CSV and open that");
            }
            if (zip.size() > MOST_MEMBERS) {
                throw new UnusableInputException(
                        name + " holds " + zip.size() + " files: unpack it and choose those to read");
            }
            zip.stream()
                    .filter(entry -> !entry.isDirectory() && isText(entry.getName()))
                    .sorted(Comparator.comparing(ZipEntry::getName))
                    .forEach(entry ->
                            inputs.add(new TextInput(file, lastPart(entry.getName()), entry.getName(), Packing.ZIP)));
        } catch (ZipException | IllegalArgumentException e) {
            throw new UnusableInputException(name + " cannot be read as a zip file: unpack it and open the CSV files");
        }
        if (inputs.isEmpty()) {
            throw new UnusableInputException(name + " holds no CSV file: unpack it and open the files it holds");
        }
        return inputs;
    }

    private static String lastPart(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    /** True where a file is called as text tables are, packed or not. */
    public static boolean isText(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String plain = lower.endsWith(".gz") ? lower.substring(0, lower.length() - 3) : lower;
        return (plain.endsWith(".csv") || plain.endsWith(".tsv") || plain.endsWith(".txt"))
                && !lastPart(lower).startsWith("._");
    }

    /** The table's name: the file's, or the last part of a zip member's. */
    public String name() {
        return name;
    }

    /** The file on disk. */
    public Path file() {
        return file;
    }

    /** The bytes from the first on; the caller closes them. */
    public InputStream open() throws IOException {
        InputStream raw = Files.newInputStream(file);
        try {
            return switch (packing) {
                case NONE -> raw;
                case GZIP -> {
                    CountingStream packed = new CountingStream(new BufferedInputStream(raw, BUFFER));
                    yield new LimitedStream(new GZIPInputStream(packed, BUFFER), name, packed::count);
                }
                case ZIP -> {
                    raw.close();
                    yield member();
                }
            };
        } catch (EOFException | ZipException e) {
            raw.close();
            throw PackedInputException.damaged(name, e);
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    private InputStream member() throws IOException {
        ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        try {
            ZipEntry entry = zip.getEntry(member);
            if (entry == null) {
                throw new IOException(name + " is no longer in " + file);
            }
            long packed = Math.max(1, Math.min(entry.getCompressedSize(), Files.size(file)));
            return new LimitedStream(zip.getInputStream(entry), name, () -> packed) {
                @Override
                public void close() throws IOException {
                    super.close();
                    zip.close();
                }
            };
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }
}
