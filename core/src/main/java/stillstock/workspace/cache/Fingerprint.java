package stillstock.workspace.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import stillstock.files.Sha256;
import stillstock.job.JobContext;

/**
 * What a source holds now. A file up to {@link #WHOLE} bytes is hashed whole; of a larger one 64 blocks of 64 KiB spread
 * over it are, and its size and time of change must be the same too.
 */
final class Fingerprint {
    /** Bytes up to which a file is hashed whole. */
    static final long WHOLE = 256L << 20;

    private static final int BLOCK = 1 << 16;
    private static final int BLOCKS = 64;
    private static final int DEPTH = 2;

    private Fingerprint() {}

    /** The files of a source, by name; links are not followed. */
    static List<InputFile> of(Path source, JobContext job) throws IOException {
        if (!Files.isDirectory(source)) {
            return List.of(file(source, source.getFileName().toString()));
        }
        List<Path> files;
        try (Stream<Path> walk = Files.walk(source, DEPTH)) {
            files = walk.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        }
        List<InputFile> result = new ArrayList<>();
        for (Path file : files) {
            job.checkCancelled();
            result.add(file(file, source.relativize(file).toString()));
        }
        return result;
    }

    private static InputFile file(Path path, String name) throws IOException {
        long size = Files.size(path);
        long modified = Files.getLastModifiedTime(path).toMillis();
        return size <= WHOLE
                ? new InputFile(name, size, 0, Sha256.of(path))
                : new InputFile(name, size, modified, sampled(path, size));
    }

    private static String sampled(Path path, long size) throws IOException {
        ByteBuffer blocks = ByteBuffer.allocate(BLOCK * BLOCKS);
        try (SeekableByteChannel channel = Files.newByteChannel(path)) {
            for (int i = 0; i < BLOCKS; i++) {
                channel.position((size - BLOCK) / (BLOCKS - 1) * i);
                blocks.limit(BLOCK * (i + 1));
                while (blocks.hasRemaining() && channel.read(blocks) >= 0) {
                    // fills the block
                }
                blocks.position(BLOCK * (i + 1));
            }
        }
        return Sha256.of(blocks.array());
    }
}
