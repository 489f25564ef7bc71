package stillstock.provenance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.TreeMap;
import stillstock.importing.FileReport;

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
        root.set("settings", JSON.valueToTree(run.settings()));
        root.set("outputs", JSON.valueToTree(new TreeMap<>(run.outputs())));
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a run record is plain data", e);
        }
    }
}
