package stillstock.importing.recognise;

import java.util.List;
import stillstock.importing.mapping.TableSource;
import stillstock.importing.recognise.match.ColumnChoice;
import stillstock.snapshot.TableName;

/**
 * A file proposed as the source of a canonical table.
 *
 * @param source how it would be read
 * @param confidence that it is that table, 0..1
 * @param reason in words
 * @param columns the columns matched, each with confidence and reason
 * @param remarks what was found out about signs, cancellations, units, joins and filters, in sentences
 */
public record SourceProposal(
        TableName table,
        TableSource source,
        double confidence,
        String reason,
        List<ColumnChoice> columns,
        List<String> remarks) {
    /** Copies its lists. */
    public SourceProposal {
        columns = List.copyOf(columns);
        remarks = List.copyOf(remarks);
    }

    /** The same with another source. */
    SourceProposal with(TableSource other, String remark) {
        List<String> more = new java.util.ArrayList<>(remarks);
        more.add(remark);
        return new SourceProposal(table, other, confidence, reason, columns, more);
    }
}
