package nl.thuiskompas.platform.monitor.web.api;

import java.util.ArrayList;
import java.util.List;
import nl.thuiskompas.platform.exports.CsvWriter;
import nl.thuiskompas.platform.exports.FiguresDocument;
import nl.thuiskompas.platform.exports.Workbooks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** The kinds in which figures are given. */
enum FigureFormat {
    JSON(FiguresDocument.MEDIA_TYPE),
    CSV(CsvWriter.MEDIA_TYPE),
    XLSX(Workbooks.MEDIA_TYPE),
    /** None that the reader accepts. */
    NONE("");

    private final String type;

    FigureFormat(String type) {
        this.type = type;
    }

    static List<String> offered() {
        return List.of(JSON.type, CSV.type, XLSX.type);
    }

    /** The kind that an Accept header likes best; JSON where it likes several equally or says nothing. */
    static FigureFormat accepted(@Nullable String header) {
        if (header == null || header.isBlank() || header.equals(MediaType.ALL_VALUE)) {
            return JSON;
        }
        List<MediaType> wanted;
        try {
            wanted = new ArrayList<>(MediaType.parseMediaTypes(header));
        } catch (InvalidMediaTypeException e) {
            // An Accept header nobody can read is no reason to withhold public figures.
            return JSON;
        }
        FigureFormat best = NONE;
        double most = 0;
        for (FigureFormat format : List.of(JSON, CSV, XLSX)) {
            double liking = liking(wanted, MediaType.parseMediaType(format.type));
            if (liking > most) {
                best = format;
                most = liking;
            }
        }
        return best;
    }

    /** The weight that the most particular matching range gives, after RFC 9110, section 12.5.1. */
    private static double liking(List<MediaType> wanted, MediaType offered) {
        double liking = 0;
        int particular = -1;
        for (MediaType range : wanted) {
            int degree = range.isWildcardType() ? 0 : range.isWildcardSubtype() ? 1 : 2;
            if (range.includes(offered) && degree > particular) {
                particular = degree;
                liking = range.getQualityValue();
            }
        }
        return liking;
    }
}
