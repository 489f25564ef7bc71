package stillstock.importing.run;

import java.util.List;
import java.util.Random;

/**
 * Damages SQLite files where it hurts: the header's fields, the free list, page types, cell pointers, and varints that say
 * far too much. The same for the same random numbers.
 */
final class SqliteMutations {
    private static final int HEADER = 100;
    private static final byte[] PAGE_TYPES = {0, 2, 5, 10, 13, (byte) 255};

    private final Random random;
    private final List<byte[]> seeds;
    private final Mutations any;

    SqliteMutations(Random random, List<byte[]> seeds) {
        this.random = random;
        this.seeds = seeds;
        this.any = new Mutations(random, seeds);
    }

    byte[] next() {
        if (random.nextInt(3) == 0) {
            return any.next();
        }
        byte[] bytes = seeds.get(random.nextInt(seeds.size())).clone();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            damage(bytes);
        }
        return bytes;
    }

    private void damage(byte[] bytes) {
        int size = pageSize(bytes);
        int page = random.nextInt(Math.max(1, bytes.length / size)) * size;
        int start = page == 0 ? HEADER : page;
        switch (random.nextInt(6)) {
                // the header behind its magic: page size, versions, reserved bytes, counters, encoding
            case 0 -> put(bytes, 16 + random.nextInt(HEADER - 16), (byte) random.nextInt(256));
                // first free page and their number
            case 1 -> put(bytes, 32 + random.nextInt(8), (byte) random.nextInt(256));
            case 2 -> put(bytes, start, PAGE_TYPES[random.nextInt(PAGE_TYPES.length)]);
                // first free block, number of cells, start of content
            case 3 -> put(bytes, start + 1 + random.nextInt(7), (byte) random.nextInt(256));
                // cell pointers
            case 4 -> put(bytes, start + 8 + random.nextInt(64), (byte) random.nextInt(256));
                // a varint of nine bytes in the cells
            default -> {
                int at = page + random.nextInt(size);
                for (int i = 0; i < 9; i++) {
                    put(bytes, at + i, (byte) 0xFF);
                }
            }
        }
    }

    private static int pageSize(byte[] bytes) {
        int size = bytes.length > 18 ? (bytes[16] & 0xff) << 8 | bytes[17] & 0xff : 512;
        return Integer.bitCount(size) == 1 && size >= 512 ? size : 512;
    }

    private static void put(byte[] bytes, int at, byte value) {
        if (at < bytes.length) {
            bytes[at] = value;
        }
    }
}
