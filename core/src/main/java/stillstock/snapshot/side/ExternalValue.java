package stillstock.snapshot.side;

/** One value of an outside series such as weather or inflation. */
public record ExternalValue(int day, String series, double value) {}
