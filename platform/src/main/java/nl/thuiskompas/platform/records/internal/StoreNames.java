package nl.thuiskompas.platform.records.internal;

import nl.thuiskompas.engine.microdata.RecordKind;
import nl.thuiskompas.platform.records.RecordFiles;

/** What the columns of the store are called, besides those of the schema. */
public final class StoreNames {
    private StoreNames() {}

    /** A column of the schema: dwelling.rent. */
    public static String column(RecordKind kind, String name) {
        return RecordFiles.singular(kind) + "." + name;
    }

    /** The numbers of the records: id.dwelling. */
    public static String id(RecordKind kind) {
        return "id." + RecordFiles.singular(kind);
    }

    /** The keys of the records: key.dwelling. */
    public static String key(RecordKind kind) {
        return "key." + RecordFiles.singular(kind);
    }

    /** How many records lie within each: within.dwelling. */
    public static String within(RecordKind parent) {
        return "within." + RecordFiles.singular(parent);
    }

    /** 1 for households whose dwelling is not known although they have one. */
    public static final String LOST = "lost.household";

    /** The list of what was found wrong. */
    public static final String DAMAGE = "damage.csv";
}
