package nl.thuiskompas.platform.odata.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The form of answers: JSON, and XML for the description of a service, whatever is asked for there. {@code $format} goes
 * before what the header says. Programs that name several forms get JSON when it is among them.
 */
final class Form {
    private Form() {}

    /** @throws ODataException when only another form is asked for */
    static void require(Asked asked, Version version) {
        String last = asked.path().isEmpty() ? "" : asked.path().getLast();
        List<String> formats = asked.parameters().getOrDefault("$format", List.of("")).stream()
                .map(format -> format.strip().toLowerCase(Locale.ROOT))
                .filter(format -> !format.isEmpty())
                .toList();
        boolean described = last.equals(Metadata.NAME);
        for (String format : formats) {
            boolean xml = format.equals("xml") || format.equals("application/xml");
            if (!isJson(format, version) && !(described && xml)) {
                throw refused("$format=" + format, version, "$format=json");
            }
        }
        boolean plain = described || last.equals("$count");
        if (formats.isEmpty() && !plain && !asked.accept().isBlank()) {
            boolean some = Arrays.stream(asked.accept().toLowerCase(Locale.ROOT).split(",", -1))
                    .anyMatch(range -> accepts(range, version));
            if (!some) {
                throw refused("Accept: " + asked.accept(), version, "Accept: application/json, or $format=json");
            }
        }
    }

    private static boolean accepts(String range, Version version) {
        String[] parts = range.replace(" ", "").split(";", -1);
        boolean refused = Arrays.stream(parts).anyMatch(part -> part.matches("q=0(?:\\.0*)?"));
        return !refused
                && (parts[0].equals("*/*") || parts[0].equals("application/*") || isJson(range.strip(), version));
    }

    /** The JSON of version 2, called verbose, is another. */
    private static boolean isJson(String form, Version version) {
        String[] parts = form.replace(" ", "").split(";", -1);
        boolean json = parts[0].equals("json") || parts[0].equals("application/json");
        return json && (version == Version.V4 || Arrays.stream(parts).noneMatch("odata=verbose"::equals));
    }

    private static ODataException refused(String asked, Version version, String instead) {
        return new ODataException(
                ODataException.Kind.UNWRITTEN,
                asked + " is not offered; lists and records are written as JSON of version "
                        + (version == Version.V3 ? "3" : "4") + ", not as Atom or other XML. Ask with " + instead
                        + "; the description below $metadata is XML.");
    }
}
