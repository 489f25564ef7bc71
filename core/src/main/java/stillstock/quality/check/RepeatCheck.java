package stillstock.quality.check;

import java.util.List;
import stillstock.job.JobContext;
import stillstock.quality.finding.Dimension;
import stillstock.quality.finding.Example;
import stillstock.quality.finding.Finding;
import stillstock.quality.finding.Severity;
import stillstock.quality.inspect.CheckInput;
import stillstock.quality.inspect.Examples;
import stillstock.quality.inspect.Findings;
import stillstock.quality.inspect.QualityCheck;
import stillstock.quality.rule.repeat.RepeatedPeriods;
import stillstock.quality.rule.repeat.RepeatedPeriods.Kind;
import stillstock.quality.rule.repeat.RepeatedPeriods.Period;
import stillstock.quality.step.DropRepeats;
import stillstock.quality.step.effect.StepEffect;
import stillstock.snapshot.Days;
import stillstock.snapshot.TableName;

/** Days, weeks and months of sales that are there twice. */
public final class RepeatCheck implements QualityCheck {
    @Override
    public void run(CheckInput in, Findings out) {
        RepeatedPeriods found = RepeatedPeriods.of(in.snapshot(), in.asOfDay());
        for (Kind kind : Kind.values()) {
            if (!found.of(kind).isEmpty()) {
                add(in, out, kind, found.of(kind));
            }
        }
    }

    private static void add(CheckInput in, Findings out, Kind kind, List<Period> periods) {
        StepEffect effect = new DropRepeats(kind).apply(in.snapshot(), in.asOfDay(), JobContext.none());
        Examples examples = new Examples();
        for (Period period : periods) {
            int days = period.last() - period.first() + 1;
            examples.add(
                    days,
                    () -> new Example(
                            -1,
                            "",
                            Days.text(period.first()) + (days == 1 ? "" : " to " + Days.text(period.last())),
                            kind == Kind.TWICE
                                    ? "every line is there twice"
                                    : "the same lines as from " + Days.text(period.copyOf()) + " on"));
        }
        out.add(new Finding(
                "repeat." + kind.name().toLowerCase(java.util.Locale.ROOT),
                Dimension.UNIQUENESS,
                Severity.HIGH,
                title(kind),
                TableName.SALES,
                effect.touched(),
                in.rows(in.snapshot().sales()),
                "rows",
                kind == Kind.TWICE
                        ? "The same export was most likely read twice: demand of these days is doubled."
                        : "An export was most likely dated wrongly or read again: these days show sales of other days, and"
                                + " their own are missing.",
                examples.worst(),
                List.of(new DropRepeats(kind))));
    }

    private static String title(Kind kind) {
        String words = kind.words();
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
