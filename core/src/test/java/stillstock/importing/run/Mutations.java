package stillstock.importing.run;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Damages bytes in the ways that disks, editors and enemies do; the same for the same random numbers. */
final class Mutations {
    private static final byte[] SPECIAL = {
        '"', ',', ';', '\n', '\r', 0, '\\', '\t', (byte) 0xFF, (byte) 0xFE, '\'', '-', '='
    };

    private final Random random;
    private final List<byte[]> seeds;

    Mutations(Random random, List<byte[]> seeds) {
        this.random = random;
        this.seeds = seeds;
    }

    /** One of the seeds with one to eight kinds of damage. */
    byte[] next() {
        byte[] bytes = seeds.get(random.nextInt(seeds.size())).clone();
        for (int i = 1 + random.nextInt(8); i > 0 && bytes.length > 0; i--) {
            bytes = damaged(bytes);
        }
        return bytes;
    }

    private byte[] damaged(byte[] bytes) {
        int at = random.nextInt(bytes.length);
        switch (random.nextInt(7)) {
            case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> bytes[at] = (byte) random.nextInt(256);
            case 2 -> bytes[at] = SPECIAL[random.nextInt(SPECIAL.length)];
            case 3 -> {
                return Arrays.copyOf(bytes, at);
            }
            case 4 -> {
                return spliced(bytes, at);
            }
            case 5 -> bytes[random.nextInt(Math.min(100, bytes.length))] = (byte) random.nextInt(256);
            default -> {
                int to = Math.min(bytes.length, at + 1 + random.nextInt(64));
                byte fill = random.nextBoolean() ? (byte) 0xFF : SPECIAL[random.nextInt(SPECIAL.length)];
                Arrays.fill(bytes, at, to, fill);
            }
        }
        return bytes;
    }

    /** The beginning of one seed and the end of another. */
    private byte[] spliced(byte[] bytes, int at) {
        byte[] other = seeds.get(random.nextInt(seeds.size()));
        int from = random.nextInt(other.length + 1);
        byte[] result = Arrays.copyOf(bytes, at + other.length - from);
        System.arraycopy(other, from, result, at, other.length - from);
        return result;
    }
}
