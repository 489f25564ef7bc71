package stillstock.provenance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.TreeMap;
import stillstock.importing.FileReport;
import stillstock.quality.plan.StepResult;

/** A run record as JSON. */
public final class RunRecordJson {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private RunRecordJson() {}

    /** The record as indented JSON, ISO times, a stable order of fields. */
    public static String write(RunRecord run) {
        ObjectNode root = JSON.createObjectNode();
        root.put("program", run.program());
        root.put("startedAt", run.startedAt().toString());
        root.put("finishedAt", run.finishedAt().toString());
        root.put("asOf", run.asOf().toString());
        ArrayNode inputs = root.putArray("inputs");
        for (FileReport file : run.inputs()) {
            inputs.addObject()
                    .put("file", file.file())
                    .put("table", file.table().id())
                    .put("read", file.read())
                    .put("accepted", file.accepted())
                    .put("repaired", file.repaired())
                    .put("rejected", file.rejected())
                    .put("filtered", file.filtered())
                    .put("sha256", file.sha256());
        }
        ArrayNode cleaning = root.putArray("cleaning");
        run.cleaning().forEach(step -> add(cleaning, step));
        root.set("settings", JSON.valueToTree(run.settings()));
        root.set("outputs", JSON.valueToTree(new TreeMap<>(run.outputs())));
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a run record is plain data", e);
        }
    }

    private static void add(ArrayNode cleaning, StepResult step) {
        cleaning.addObject()
                .put("step", step.planned().step().label())
                .put("on", step.planned().on())
                .put("table", step.table().id())
                .put("rowsBefore", step.rowsBefore())
                .put("rowsAfter", step.rowsAfter())
                .put("rowsTouched", step.touched())
                .put("rowsNotHelped", step.left())
                .put("stockValueBefore", step.before().totalValue())
                .put("stockValueAfter", step.after().totalValue())
                .put("deadValueBefore", step.before().deadValue())
                .put("deadValueAfter", step.after().deadValue())
                .put("problem", step.problem());
    }
}
