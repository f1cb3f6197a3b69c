package nl.thuiskompas.platform.files.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.thuiskompas.platform.datasets.CellStatus;
import nl.thuiskompas.platform.datasets.Code;
import nl.thuiskompas.platform.datasets.Dimension;
import nl.thuiskompas.platform.language.Nearest;

/** The codes of one dimension, in the order in which they are met. */
final class CodeBook {
    private static final int MOST = 2_000_000;

    private final String name;
    private final MappingFile.DimensionLines lines;
    private final Dimension.Kind kind;
    private final boolean closed;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<Code> codes = new ArrayList<>();

    CodeBook(String mapping, String name, MappingFile.DimensionLines lines) {
        this.name = name;
        this.lines = lines;
        this.kind = kind(mapping, name, lines.kind());
        this.closed = !lines.codes().isEmpty() && !lines.open();
        lines.codes().forEach((id, code) -> {
            places.put(id, codes.size());
            Optional<CellStatus> status =
                    code.status().isEmpty() ? Optional.empty() : Symbols.status(mapping, code.status());
            codes.add(new Code(id, code.title().isEmpty() ? id : code.title(), code.description(), "", status, ""));
        });
    }

    private static Dimension.Kind kind(String mapping, String name, String kind) {
        if (kind.isEmpty()) {
            return Dimension.Kind.OTHER;
        }
        try {
            return Dimension.Kind.valueOf(kind.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Trouble.wrongUse(
                    mapping, "dimensions." + name + ".kind is " + kind + "; it can be region, period or other.");
        }
    }

    String name() {
        return name;
    }

    Dimension.Kind kind() {
        return kind;
    }

    boolean closed() {
        return closed;
    }

    MappingFile.DimensionLines lines() {
        return lines;
    }

    /** Place of a code, -1 when it is none of those that the mapping lists. */
    int place(String id) {
        return places.getOrDefault(id, -1);
    }

    /** Place of a code, which is added when it is new; -1 when only listed codes are allowed. */
    int placeOrNew(String id, String title) {
        Integer known = places.get(id);
        if (known != null) {
            Code code = codes.get(known);
            if (code.title().equals(id) && !title.isEmpty() && !title.equals(id)) {
                codes.set(known, new Code(id, title, code.description(), code.group(), code.status(), code.area()));
            }
            return known;
        }
        if (closed) {
            return -1;
        }
        if (codes.size() >= MOST) {
            throw Trouble.damaged(
                    "dimension " + name, "has more than " + MOST + " codes; is the right column mapped to it?");
        }
        places.put(id, codes.size());
        codes.add(Code.of(id, title.isEmpty() ? id : title));
        return codes.size() - 1;
    }

    /** The known code that comes nearest, as the end of a sentence; empty when there is none. */
    String hint(String given) {
        return codes.isEmpty() || codes.size() > 2000
                ? ""
                : " Nearest: "
                        + Trouble.shown(Nearest.to(given, places.keySet()).getFirst()) + ".";
    }

    List<Code> codes() {
        return codes;
    }

    Dimension dimension() {
        String title = lines.title().isEmpty() ? name : lines.title();
        return new Dimension(name, kind, title, lines.description(), codes, List.of());
    }
}
