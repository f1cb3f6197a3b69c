package nl.thuiskompas.platform.standin.internal;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record as a condition looks at it. */
record Row(Map<String, @Nullable Object> fields) {
    boolean has(String name) {
        return fields.containsKey(name);
    }

    @Nullable
    Object get(String name) {
        return fields.get(name);
    }
}
