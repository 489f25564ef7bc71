package stillstock.boost;

/** An objective of one's own: the first two derivatives of the loss by each row's margin. */
@FunctionalInterface
public interface Gradients {
    /**
     * Fills the derivatives.
     *
     * @param margins after the rounds so far, one a row
     * @param labels one a row
     * @param gradient to fill
     * @param hessian to fill; positive
     */
    void fill(double[] margins, float[] labels, float[] gradient, float[] hessian);
}
