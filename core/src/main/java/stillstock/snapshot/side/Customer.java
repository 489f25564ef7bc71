package stillstock.snapshot.side;

/**
 * One customer.
 *
 * @param id as read
 * @param region empty where not given
 * @param segment empty where not given
 * @param birthYear 0 where not given
 * @param gender empty where not given
 * @param joinedDay see {@link stillstock.snapshot.Days}; {@link stillstock.snapshot.Days#MISSING} where not given
 */
public record Customer(String id, String region, String segment, int birthYear, String gender, int joinedDay) {}
