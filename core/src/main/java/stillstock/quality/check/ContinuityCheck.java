package stillstock.quality.check;

import java.util.ArrayList;
import java.util.List;
import stillstock.quality.finding.Dimension;
import stillstock.quality.finding.Example;
import stillstock.quality.finding.Finding;
import stillstock.quality.finding.Severity;
import stillstock.quality.inspect.CheckInput;
import stillstock.quality.inspect.Examples;
import stillstock.quality.inspect.Findings;
import stillstock.quality.inspect.QualityCheck;
import stillstock.quality.rule.Condition;
import stillstock.quality.rule.SalesGaps;
import stillstock.quality.rule.StrayDays;
import stillstock.quality.step.CleaningStep;
import stillstock.quality.step.DropRows;
import stillstock.snapshot.Days;
import stillstock.snapshot.TableName;

/** Days without sales where there usually are some, and dates far from all others. */
public final class ContinuityCheck implements QualityCheck {
    @Override
    public void run(CheckInput in, Findings out) {
        gaps(in, out);
        StrayDays stray = StrayDays.of(in.snapshot(), in.asOfDay());
        if (stray.early() > 0) {
            stray(
                    in,
                    out,
                    "date.ancient",
                    Severity.LOW,
                    "Dates long before all others",
                    stray.early(),
                    stray,
                    Condition.Test.BELOW,
                    stray.from(),
                    "Ages and the start of the history are counted from them: the data begins on "
                            + Days.text(stray.from()) + ".");
        }
        if (stray.late() > 0) {
            stray(
                    in,
                    out,
                    "date.future",
                    Severity.HIGH,
                    "Dates long after all others",
                    stray.late(),
                    stray,
                    Condition.Test.ABOVE,
                    stray.to(),
                    "The analysis speaks of " + Days.text(in.asOfDay()) + " although the data ends on "
                            + Days.text(stray.to()) + ": everything looks " + (in.asOfDay() - stray.to())
                            + " days more dead than it is.");
        }
    }

    private static void gaps(CheckInput in, Findings out) {
        SalesGaps.Found found = SalesGaps.of(in.snapshot(), in.asOfDay());
        Examples examples = new Examples();
        for (SalesGaps.Gap gap : found.gaps()) {
            examples.add(
                    gap.usualDays(),
                    () -> new Example(
                            -1,
                            "",
                            in.place(gap.firstDay(), gap.location()),
                            Days.text(gap.firstDay()) + " to " + Days.text(gap.lastDay()) + ": no sale where about "
                                    + CheckInput.number(Math.rint(gap.usualDays())) + " days with sales are usual"));
        }
        out.add(new Finding(
                "gap.sales",
                Dimension.CONTINUITY,
                Severity.MEDIUM,
                "Days without any sale where there usually are some",
                TableName.SALES,
                Math.round(found.missingDays()),
                found.days(),
                "days",
                found.gaps().size() + " gaps. A closed holiday is harmless; a missing file makes items look dead and"
                        + " forecasts too low.",
                examples.worst(),
                List.of()));
    }

    private static void stray(
            CheckInput in,
            Findings out,
            String id,
            Severity severity,
            String title,
            long count,
            StrayDays days,
            Condition.Test test,
            int limit,
            String effect) {
        List<CleaningStep> fixes = new ArrayList<>();
        List<Condition> beyond = List.of(new Condition("date", test, Days.text(limit)));
        for (TableName table : List.of(TableName.SALES, TableName.RETURNS, TableName.INVENTORY)) {
            DropRows drop = new DropRows(table, beyond);
            if (drop.apply(in.snapshot(), in.asOfDay(), in.job()).touched() > 0) {
                fixes.add(drop);
            }
        }
        out.add(new Finding(
                id,
                Dimension.CONTINUITY,
                severity,
                title,
                TableName.SALES,
                count,
                days.rows(),
                "rows",
                effect,
                List.of(new Example(-1, "", Days.text(limit), count + " rows lie beyond this day")),
                fixes));
    }
}
