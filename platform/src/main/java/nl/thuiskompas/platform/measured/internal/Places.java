package nl.thuiskompas.platform.measured.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Codes in their order, and the place of each. */
final class Places {
    private final List<String> codes;
    private final Map<String, Integer> places = new HashMap<>();

    Places(List<String> codes) {
        this.codes = List.copyOf(codes);
        for (int i = 0; i < codes.size(); i++) {
            places.put(codes.get(i), i);
        }
    }

    List<String> codes() {
        return codes;
    }

    /** The place of a code; -1 when there is no such code. */
    int place(String code) {
        return places.getOrDefault(code, -1);
    }
}
