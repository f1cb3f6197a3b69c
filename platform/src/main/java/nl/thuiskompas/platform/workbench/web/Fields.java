package nl.thuiskompas.platform.workbench.web;

import java.util.Locale;
import nl.thuiskompas.platform.language.Texts;
import nl.thuiskompas.platform.workbench.KeyTable;
import nl.thuiskompas.platform.workbench.RegionKeys;

/** What the fields of the form are called. */
final class Fields {
    private Fields() {}

    /** The label of a field: Inwoners, Arnhem hoogstens, Scenario D. */
    static String label(WorkbenchVisit visit, KeyTable table, String field) {
        Texts texts = visit.texts();
        if (field.equals(ChoiceReader.TASK) || field.equals(ChoiceReader.METHOD)) {
            return texts.get("distribute.form." + field);
        }
        if (RegionKeys.NAMES.contains(field)) {
            return capital(texts.get("workbench.key." + field));
        }
        if (ChoiceReader.FURTHER.contains(field)) {
            return texts.get("distribute.scenario", "letter", field.toUpperCase(Locale.ROOT));
        }
        int dot = field.indexOf('.');
        if (dot < 0) {
            return field;
        }
        String region = field.substring(dot + 1);
        return table.findMember(region).map(KeyTable.Member::name).orElse(region) + ", "
                + texts.get("distribute.agreed." + field.substring(0, dot));
    }

    /** Begins with a capital. */
    static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
