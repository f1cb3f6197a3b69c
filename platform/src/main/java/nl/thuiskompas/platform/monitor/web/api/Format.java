package nl.thuiskompas.platform.monitor.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import nl.thuiskompas.platform.exports.CsvWriter;
import nl.thuiskompas.platform.exports.FiguresDocument;
import nl.thuiskompas.platform.exports.OpenDocuments;
import nl.thuiskompas.platform.exports.SdmxCsv;
import nl.thuiskompas.platform.exports.Workbooks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The kinds in which answers are given. */
enum Format {
    JSON(FiguresDocument.MEDIA_TYPE),
    CSV(CsvWriter.MEDIA_TYPE),
    XLSX(Workbooks.MEDIA_TYPE),
    ODS(OpenDocuments.MEDIA_TYPE),
    SDMX_CSV(SdmxCsv.MEDIA_TYPE),
    /** None that the reader accepts. */
    NONE("");

    private final String type;

    Format(String type) {
        this.type = type;
    }

    /** Says that none of the kinds offered is one that the reader accepts. */
    static ResponseEntity<byte[]> refusal(HttpServletRequest request, List<Format> offered) {
        List<String> types = offered.stream().map(format -> format.type).toList();
        String accepted = String.valueOf(request.getHeader(HttpHeaders.ACCEPT));
        return Problem.wrongType(accepted, types, Problems.instance(request)).answer();
    }

    /**
     * The kind that an Accept header likes best; JSON where it likes several equally or says nothing.
     *
     * @param offered the kinds there are, JSON first
     */
    static Format accepted(@Nullable String header, List<Format> offered) {
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
        Format best = NONE;
        double most = 0;
        for (Format format : offered) {
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
