package nl.thuiskompas.platform.cbs.internal;

import java.util.HashSet;
import java.util.Set;
import nl.thuiskompas.platform.datasets.Notice;
import nl.thuiskompas.platform.datasets.Notices;
import nl.thuiskompas.platform.datasets.Severity;
import nl.thuiskompas.platform.language.Words;

/** Says once each what is met that is not known. */
final class Remarks {
    private static final int MOST = 1_000;

    private final Notices notices;
    private final Set<String> said = new HashSet<>();

    Remarks(Notices notices) {
        this.notices = notices;
    }

    /** A status of a period that is not known. */
    void unknownPeriodStatus(String place, String status) {
        say(
                "unknown-period-status",
                place,
                0,
                status,
                new Words(
                        "De status \"%s\" van een periode is niet bekend; de cijfers tellen als definitief."
                                .formatted(status),
                        "The status \"%s\" of a period is not known; its figures count as final.".formatted(status)));
    }

    /** A word about an observation that is not known. */
    void unknownAttribute(String place, long row, String attribute) {
        say(
                "unknown-value-attribute",
                place,
                row,
                attribute,
                new Words(
                        "Het kenmerk \"%s\" van een waarneming is niet bekend; zonder waarde telt ze als onbekend."
                                .formatted(attribute),
                        "The attribute \"%s\" of an observation is not known; without a value it counts as unknown."
                                .formatted(attribute)));
    }

    /** A text where a number was expected: the cell is left out, and every one is said. */
    void notANumber(String place, long row, String text) {
        String shown = text.length() > 40 ? text.substring(0, 40) + "…" : text;
        notices.add(new Notice(
                "number-unreadable",
                Severity.ERROR,
                place,
                row,
                new Words(
                        "\"%s\" is geen getal; verwacht werd een getal, een punt of niets.".formatted(shown),
                        "\"%s\" is not a number; a number, a point or nothing was expected.".formatted(shown))));
    }

    private void say(String code, String place, long row, String word, Words words) {
        if (said.size() < MOST && said.add(code + " " + word)) {
            notices.add(new Notice(code, Severity.REMARK, place, row, words));
        }
    }
}
