package stillstock.snapshot.side;

/** A product's vector as given by the user; all vectors of a snapshot have the same length. */
public record Embedding(int product, float[] vector) {}
