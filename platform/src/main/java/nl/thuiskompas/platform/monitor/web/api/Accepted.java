package nl.thuiskompas.platform.monitor.web.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Which of several media types a reader likes best, after RFC 9110, section 12.5.1. */
final class Accepted {
    private Accepted() {}

    /**
     * The type that an Accept header likes best; the first where it likes several equally, says nothing or cannot be read;
     * empty when it accepts none.
     *
     * @param offered the types there are, the usual one first
     */
    static String best(@Nullable String header, List<String> offered) {
        if (header == null || header.isBlank()) {
            return offered.getFirst();
        }
        List<MediaType> wanted;
        try {
            wanted = MediaType.parseMediaTypes(header);
        } catch (InvalidMediaTypeException e) {
            // An Accept header nobody can read is no reason to withhold what is public.
            return offered.getFirst();
        }
        String best = "";
        double most = 0;
        for (String type : offered) {
            double liking = liking(wanted, MediaType.parseMediaType(type));
            if (liking > most) {
                best = type;
                most = liking;
            }
        }
        return best;
    }

    /** The weight that the most particular matching range gives. */
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
