package nl.thuiskompas.platform.monitor.web.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.thuiskompas.platform.catalogue.Distribution;
import nl.thuiskompas.platform.monitor.Monitors;

/** The forms in which the figures of an indicator can be had: every address of figures that the API answers. */
final class Distributions {
    private static final Map<String, Kind> KINDS = kinds();

    private Distributions() {}

    private record Kind(String mediaType, String fileType, String standard) {}

    private static Map<String, Kind> kinds() {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        kinds.put("", new Kind("application/json", "JSON", Resource.Path.OPENAPI));
        kinds.put(".csv", new Kind("text/csv", "CSV", "https://www.rfc-editor.org/rfc/rfc4180"));
        kinds.put(
                ".xlsx",
                new Kind(
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        "XLSX",
                        "http://www.ecma-international.org/publications/standards/Ecma-376.htm"));
        kinds.put(
                ".ods",
                new Kind(
                        "application/vnd.oasis.opendocument.spreadsheet",
                        "ODS",
                        "https://docs.oasis-open.org/office/OpenDocument/v1.3/"));
        kinds.put(".json-stat", new Kind("application/json", "JSON", "https://json-stat.org/full/"));
        kinds.put(
                ".sdmx.csv", new Kind("application/vnd.sdmx.data+csv", "CSV", "https://github.com/sdmx-twg/sdmx-csv"));
        return kinds;
    }

    /**
     * The forms of the figures of an indicator.
     *
     * @param asOf the day whose knowledge they show; empty for now
     */
    static List<Distribution> of(String indicator, Optional<LocalDate> asOf) {
        List<Distribution> forms = new ArrayList<>();
        KINDS.forEach((suffix, kind) -> {
            String path = Resource.Path.FIGURES + suffix;
            if (Arrays.stream(Resource.values())
                    .anyMatch(resource -> resource.path().equals(path))) {
                String address = path + "?indicator=" + indicator + "&period=all"
                        + asOf.map(day -> "&" + Monitors.AS_OF + "=" + day).orElse("");
                forms.add(new Distribution(address, kind.mediaType(), kind.fileType(), kind.standard()));
            }
        });
        return forms;
    }
}
