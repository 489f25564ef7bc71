package stillstock.job;

/** Thrown where a job notices that it was cancelled; callers let it pass and keep their previous result. */
public final class JobCancelledException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A cancellation carries no message: the user asked for it. */
    public JobCancelledException() {
        super("cancelled", null, false, false);
    }
}
