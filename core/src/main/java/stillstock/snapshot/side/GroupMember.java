package stillstock.snapshot.side;

/** A product's membership of a hand-made group; a product may be in several. */
public record GroupMember(int product, String groupId) {}
