package stillstock.importing.load;

import java.util.List;
import stillstock.importing.bind.Cell;
import stillstock.importing.bind.ForeignColumns;
import stillstock.importing.judge.BoundRow;
import stillstock.importing.judge.ImportLog;
import stillstock.importing.mapping.TableSource;
import stillstock.importing.row.UnusableInputException;
import stillstock.snapshot.Days;
import stillstock.snapshot.SnapshotBuilder;
import stillstock.snapshot.TableName;

/**
 * Makes the loader of a table.
 *
 * @param stockDay the day of stock records without a date
 */
public record LoaderChoice(
        SnapshotBuilder builder, Products products, Movements.LastDay last, int stockDay, ImportLog log) {

    public TableLoader loader(
            TableName table,
            TableSource source,
            BoundRow row,
            ForeignColumns foreign,
            List<String> header,
            Movements movements)
            throws UnusableInputException {
        boolean upper = source.rules().upperCaseProductIds();
        SideLoaders side = new SideLoaders(builder, products, source.rules());
        return switch (table) {
            case PRODUCTS -> new ProductLoader(row, products, source.rules(), log, source.file());
            case SALES -> sales(source, row, foreign, header, movements);
            case RETURNS -> new ReturnLoader(row, builder, movements, upper);
            case INVENTORY -> inventory(source, row, movements);
            case CUSTOMERS -> side.customers(row);
            case LOCATIONS -> side.locations(row);
            case SHIPPING -> side.shipping(row);
            case SUPPLIERS -> side.suppliers(row);
            case INTERACTIONS -> new InteractionLoader(row, builder, movements, upper);
            case CORRECTIONS -> new CorrectionLoader(row, builder, movements, upper);
            case PROMOTIONS -> side.promotions(row);
            case GROUPS -> side.groups(row);
            case EMBEDDINGS -> side.embeddings(row);
            case EXTERNAL -> side.external(row);
        };
    }

    private TableLoader sales(
            TableSource source, BoundRow row, ForeignColumns foreign, List<String> header, Movements movements)
            throws UnusableInputException {
        boolean upper = source.rules().upperCaseProductIds();
        if (source.baskets() != null) {
            return new BasketLoader(row, builder, movements, upper, source.baskets());
        }
        if (source.months() != null) {
            MonthLoader loader = new MonthLoader(row, builder, movements, upper, source, header);
            if (loader.months() == 0) {
                throw new UnusableInputException(source.file() + " has no column named like a month ("
                        + source.months().pattern() + "): correct \"months\" in the mapping");
            }
            return loader;
        }
        String column = source.rules().cancellationColumn();
        Cell cancellation = column.isEmpty() ? null : foreign.require(column);
        return new SalesLoader(row, builder, movements, source.rules(), cancellation);
    }

    private TableLoader inventory(TableSource source, BoundRow row, Movements movements) throws UnusableInputException {
        if (row.column(SalesLoader.DATE) < 0 && stockDay == Days.MISSING) {
            throw new UnusableInputException(
                    source.file() + ": the stock has no date and no sale tells one: give the mapping an \"asOf\" date");
        }
        return new InventoryLoader(row, builder, movements, source.rules().upperCaseProductIds(), stockDay);
    }
}
