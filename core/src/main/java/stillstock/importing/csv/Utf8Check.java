package stillstock.importing.csv;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Tells whether a stream of bytes is valid UTF-8 (RFC 3629), block by block. */
final class Utf8Check {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long HIGH_BITS = 0x8080808080808080L;

    private int pending;
    private int low = 0x80;
    private int high = 0xBF;
    private boolean valid = true;

    void update(byte[] block, int n) {
        if (!valid) {
            return;
        }
        for (int i = 0; i < n; i++) {
            if (pending == 0) {
                while (i + 8 <= n && ((long) LONGS.get(block, i) & HIGH_BITS) == 0) {
                    i += 8;
                }
                if (i == n) {
                    return;
                }
            }
            int b = block[i];
            if (pending == 0 && b >= 0) {
                continue;
            }
            if (!accept(b & 0xff)) {
                valid = false;
                return;
            }
        }
    }

    /** True where no byte was wrong so far. */
    boolean validSoFar() {
        return valid;
    }

    /** True where no byte was wrong and the last character is whole. */
    boolean valid() {
        return valid && pending == 0;
    }

    private boolean accept(int b) {
        if (pending > 0) {
            boolean fits = b >= low && b <= high;
            pending--;
            low = 0x80;
            high = 0xBF;
            return fits;
        }
        if (b >= 0xC2 && b <= 0xDF) {
            pending = 1;
        } else if (b >= 0xE0 && b <= 0xEF) {
            pending = 2;
            low = b == 0xE0 ? 0xA0 : 0x80;
            high = b == 0xED ? 0x9F : 0xBF;
        } else if (b >= 0xF0 && b <= 0xF4) {
            pending = 3;
            low = b == 0xF0 ? 0x90 : 0x80;
            high = b == 0xF4 ? 0x8F : 0xBF;
        } else {
            return false;
        }
        return true;
    }
}
