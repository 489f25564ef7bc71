package stillstock.importing.recognise.match;

import java.util.Set;
import stillstock.importing.mapping.TableSource;
import stillstock.importing.recognise.profile.ColumnProfile;

/** What the values of a canonical column are, and how well a foreign column's values can be that. */
public enum Kind {
    /** Names a record. */
    ID {
        @Override
        double fit(ColumnProfile column) {
            if (column.numeric() && !column.whole()) {
                return 0.1;
            }
            if (column.dated() && !column.whole()) {
                return 0.15;
            }
            return column.flags() == column.filled() ? 0.4 : 1;
        }
    },
    /** Words. */
    TEXT {
        @Override
        double fit(ColumnProfile column) {
            if (column.dated()) {
                return 0.15;
            }
            return column.numeric() ? 0.3 : 1;
        }
    },
    /** Words that many records share. */
    GROUP {
        @Override
        double fit(ColumnProfile column) {
            boolean everyOther = column.filled() > 20 && column.distinct() > 0.7 * column.filled();
            return TEXT.fit(column) * (everyOther ? 0.3 : 1);
        }
    },
    /** A number. */
    NUMBER {
        @Override
        double fit(ColumnProfile column) {
            if (column.dated()) {
                return column.whole() ? 0.2 : 0;
            }
            return column.numeric() ? 1 : column.numberShare() >= 0.9 ? 0.7 : 0;
        }
    },
    /** A share, as 0..1 or in per cent. */
    SHARE {
        @Override
        double fit(ColumnProfile column) {
            if (!column.numeric() || column.least() < 0) {
                return 0;
            }
            return column.most() <= 1 ? 1 : column.most() <= 100 ? 0.9 : 0.1;
        }
    },
    /** A day. */
    DATE {
        @Override
        double fit(ColumnProfile column) {
            return column.dated() ? 1 : 0;
        }
    },
    /** A year or a day of it. */
    YEAR {
        @Override
        double fit(ColumnProfile column) {
            boolean year = column.whole() && column.least() >= 1800 && column.most() <= 2200;
            return column.dated() || year ? 1 : 0;
        }
    },
    /** Yes or no. */
    FLAG {
        @Override
        double fit(ColumnProfile column) {
            return column.flags() == column.filled() ? 1 : 0;
        }
    };

    private static final Set<String> DATES = Set.of("date", "start", "end", "launch_date", "joined");
    private static final Set<String> TEXTS = Set.of("name", "reason", "series");
    private static final Set<String> GROUPS = Set.of(
            "department", "category", "subcategory", "brand", "season", "region", "segment", "gender", "channel");

    /** How well the values of a column, of which one at least is filled, can be of this kind, 0..1. */
    abstract double fit(ColumnProfile column);

    /** The kind of a canonical column. */
    public static Kind of(String canonical) {
        String name = canonical.startsWith(TableSource.PRODUCT_PREFIX)
                ? canonical.substring(TableSource.PRODUCT_PREFIX.length())
                : canonical;
        if (name.endsWith("_id")) {
            return ID;
        }
        if (DATES.contains(name)) {
            return DATE;
        }
        if (GROUPS.contains(name)) {
            return GROUP;
        }
        if (TEXTS.contains(name)) {
            return TEXT;
        }
        return switch (name) {
            case "discount" -> SHARE;
            case "discontinued" -> FLAG;
            case "birth_year" -> YEAR;
            default -> NUMBER;
        };
    }
}
