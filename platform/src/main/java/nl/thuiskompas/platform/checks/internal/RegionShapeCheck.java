package nl.thuiskompas.platform.checks.internal;

import nl.thuiskompas.platform.checks.Check;
import nl.thuiskompas.platform.checks.CheckContext;
import nl.thuiskompas.platform.checks.Findings;
import nl.thuiskompas.platform.datasets.Code;
import nl.thuiskompas.platform.datasets.Severity;
import nl.thuiskompas.platform.language.Words;

/** A region is known by its code. */
final class RegionShapeCheck implements Check {
    @Override
    public String code() {
        return "region-of-unknown-kind";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Words about() {
        return new Words(
                "Een code van een gebied heeft geen bekende vorm, zoals NL00, PV27, GM0363, WK036300 of BU03630000. De"
                        + " cijfers blijven staan en tellen nergens in mee.",
                "A code of an area has no known form, such as NL00, PV27, GM0363, WK036300 or BU03630000. Its figures are"
                        + " kept and count nowhere.");
    }

    @Override
    public void run(CheckContext context, Findings findings) {
        context.dataset().regions().ifPresent(dimension -> {
            for (Code code : dimension.codes()) {
                if (!Municipalities.looksLikeRegion(code.id())) {
                    findings.add(
                            code.id() + " " + code.title().strip(),
                            new Words(
                                    "\"" + code.id()
                                            + "\" is geen code van een land, landsdeel, provincie, regio, gemeente,"
                                            + " wijk of buurt.",
                                    "\"" + code.id() + "\" is no code of a country, part of it, province, region,"
                                            + " municipality, district or neighbourhood."));
                }
            }
        });
    }
}
