package nl.thuiskompas.platform.workbench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.thuiskompas.engine.distribution.Distribution;
import nl.thuiskompas.engine.distribution.Distribution.Part;
import nl.thuiskompas.engine.distribution.Explanation;
import nl.thuiskompas.engine.distribution.TaskCell;

/** What a reader needs to compute an answer again: by municipality its share by key and its multiplier, by cell its own. */
final class Multipliers {
    private final DistributionProblem asked;
    private final Distribution distribution;
    private final Explanation explanation;

    Multipliers(DistributionProblem asked, Distribution distribution, Explanation explanation) {
        this.asked = asked;
        this.distribution = distribution;
        this.explanation = explanation;
    }

    Map<String, Object> document() {
        List<Map<String, Object>> municipalities = new ArrayList<>();
        for (int i = 0; i < distribution.parts().size(); i++) {
            Part part = distribution.parts().get(i);
            Explanation.Because because = explanation.because().get(i);
            Map<String, Object> byKey = new LinkedHashMap<>();
            because.byKey().forEach((key, share) -> byKey.put(key, AnswerDocument.rounded(share.doubleValue())));
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("region", part.region());
            fields.put("byKey", byKey);
            fields.put("rounded", because.rounded());
            fields.put("multiplier", part.multiplier());
            municipalities.add(fields);
        }
        List<Map<String, Object>> task = new ArrayList<>();
        for (int c = 0; c < asked.problem().task().size(); c++) {
            TaskCell cell = asked.problem().task().get(c);
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("category", cell.category());
            if (!cell.size().isEmpty()) {
                fields.put("size", cell.size());
            }
            fields.put("households", cell.households());
            fields.put("multiplier", distribution.multipliers().get(c));
            task.add(fields);
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("municipalities", municipalities);
        document.put("task", task);
        return document;
    }
}
