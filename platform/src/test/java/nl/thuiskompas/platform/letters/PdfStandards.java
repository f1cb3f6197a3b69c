package nl.thuiskompas.platform.letters;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** What a validator of others finds when a PDF says that it can be listened to (PDF/UA-1) and kept (PDF/A-3a). */
final class PdfStandards {
    private static final List<PDFAFlavour> CLAIMED = List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_3_A);
    private static final int NAMED = 100;

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfStandards() {}

    /** The rules that a document breaks, each with where and why; none when it keeps what it says. */
    static List<String> broken(byte[] pdf) throws Exception {
        List<String> broken = new ArrayList<>();
        try (PDFAParser document =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), CLAIMED.getFirst());
                PDFAValidator validator =
                        Foundries.defaultInstance().createValidator(CLAIMED, NAMED, false, false, false)) {
            for (ValidationResult result : validator.validateAll(document)) {
                if (!result.isCompliant() || result.getTotalAssertions() == 0) {
                    broken.add(result.getPDFAFlavour() + " is not kept");
                }
                for (TestAssertion assertion : result.getTestAssertions()) {
                    broken.add("%s, clause %s, test %d: %s %s"
                            .formatted(
                                    result.getPDFAFlavour(),
                                    assertion.getRuleId().getClause(),
                                    assertion.getRuleId().getTestNumber(),
                                    assertion.getMessage(),
                                    assertion.getLocation().getContext()));
                }
            }
        }
        return broken;
    }
}
