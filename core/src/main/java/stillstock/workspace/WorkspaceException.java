package stillstock.workspace;

import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteException;

/** A workspace cannot be opened, read or saved. The message names the file and says what to do; show it as it is. */
public final class WorkspaceException extends Exception {
    private static final long serialVersionUID = 1L;

    WorkspaceException(String message) {
        super(message);
    }

    private WorkspaceException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Words for what SQLite says. */
    static WorkspaceException of(Path file, SQLException cause) {
        return new WorkspaceException(file + " " + advice(cause), cause);
    }

    private static String advice(SQLException cause) {
        if (!(cause instanceof SQLiteException sqlite)) {
            return "cannot be used: " + cause.getMessage() + ". Try again, or save under another name.";
        }
        // The low byte is the primary result code; extended codes add detail above it.
        return switch (sqlite.getResultCode().code & 0xff) {
            case 5, 6 -> "is in use by another window or program. Close it there, then try again.";
            case 11, 26 -> "is damaged or is not a workspace. Open a backup copy, or start a new workspace.";
            case 3,
                    8,
                    23 -> "cannot be written: access is denied. Save under another name or ask for the right to write.";
            case 10 -> "cannot be read or written: the disk reports an error. Check the disk, then save under another name.";
            case 13 -> "cannot be saved: the disk is full. Make room, then save again; the last saved state is kept.";
            case 14 -> "cannot be opened. Check that its folder exists and that you may read and write there.";
            default -> "cannot be used: " + cause.getMessage() + ". Try again, or save under another name.";
        };
    }
}
