package stillstock.quality.step;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Set;
import stillstock.job.JobContext;
import stillstock.quality.step.effect.StepEffect;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.TableName;

/**
 * One thing done to the data. Pure: the same snapshot and day give the same result, and the snapshot given stays as it
 * is. Rows dated after the day are neither read nor changed. As JSON it is named by {@code "step"}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "step")
@JsonSubTypes({
    @JsonSubTypes.Type(value = DropDuplicates.class, name = "dropDuplicates"),
    @JsonSubTypes.Type(value = KeepOne.class, name = "keepOne"),
    @JsonSubTypes.Type(value = DropRepeats.class, name = "dropRepeats"),
    @JsonSubTypes.Type(value = DropRows.class, name = "dropRows"),
    @JsonSubTypes.Type(value = ImputeCost.class, name = "imputeCost"),
    @JsonSubTypes.Type(value = ImputePrice.class, name = "imputePrice"),
    @JsonSubTypes.Type(value = ImputeSalesPrices.class, name = "imputeSalesPrices"),
    @JsonSubTypes.Type(value = FillStock.class, name = "fillStock"),
    @JsonSubTypes.Type(value = ZeroNegativeStock.class, name = "zeroNegativeStock"),
    @JsonSubTypes.Type(value = CapQuantities.class, name = "capQuantities"),
    @JsonSubTypes.Type(value = MergeTwins.class, name = "mergeTwins"),
    @JsonSubTypes.Type(value = MergeProducts.class, name = "mergeProducts"),
})
public sealed interface CleaningStep
        permits DropDuplicates,
                KeepOne,
                DropRepeats,
                DropRows,
                ImputeCost,
                ImputePrice,
                ImputeSalesPrices,
                FillStock,
                ZeroNegativeStock,
                CapQuantities,
                MergeTwins,
                MergeProducts {
    /** The tables it may change; all others are the very same afterwards. */
    Set<TableName> tables();

    /** What it does, as a command: "Drop exact copies of sales". */
    String label();

    /**
     * Does it.
     *
     * @param asOfDay rows dated later are neither read nor changed
     * @throws IllegalArgumentException where it does not fit the snapshot, such as a column that the table does not have
     * @throws stillstock.job.JobCancelledException where the job was cancelled
     */
    StepEffect apply(Snapshot snapshot, int asOfDay, JobContext job);
}
