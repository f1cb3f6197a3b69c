package nl.thuiskompas.platform.tables;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.platform.language.Words;
import org.jspecify.annotations.Nullable;

/** The divisions that the reference edition knows of, in the order in which readers meet them. */
public enum KnownDivision {
    PROVINCE("provincie", new Words("provincie", "province"), new Words("provincies", "provinces"), Known.EVERY_YEAR),
    COROP(
            "corop",
            new Words("COROP-gebied", "COROP region"),
            new Words("COROP-gebieden", "COROP regions"),
            Known.EVERY_YEAR),
    SAFETY_REGION(
            "veiligheidsregio",
            new Words("veiligheidsregio", "safety region"),
            new Words("veiligheidsregio's", "safety regions"),
            Known.EVERY_YEAR),
    LABOUR_MARKET_REGION(
            "arbeidsmarktregio",
            new Words("arbeidsmarktregio", "labour market region"),
            new Words("arbeidsmarktregio's", "labour market regions"),
            Known.ONLY_2016),
    PUBLIC_HEALTH_REGION(
            "ggd",
            new Words("GGD-regio", "public health region"),
            new Words("GGD-regio's", "public health regions"),
            Known.ONLY_2016),
    YOUTH_REGION(
            "jeugdregio",
            new Words("jeugdregio", "youth care region"),
            new Words("jeugdregio's", "youth care regions"),
            Known.ONLY_2016),
    CARE_OFFICE_REGION(
            "zorgkantoorregio",
            new Words("zorgkantoorregio", "care office region"),
            new Words("zorgkantoorregio's", "care office regions"),
            Known.ONLY_2016),
    COOPERATION_REGION(
            "wgr",
            new Words("Wgr-samenwerkingsgebied", "municipal cooperation area"),
            new Words("Wgr-samenwerkingsgebieden", "municipal cooperation areas"),
            Known.ONLY_2016),
    PART_OF_COUNTRY(
            "landsdeel",
            new Words("landsdeel", "part of the country"),
            new Words("landsdelen", "parts of the country"),
            Known.BY_PROVINCE),
    NUTS3(
            "nuts3",
            new Words("NUTS 3-gebied", "NUTS 3 region"),
            new Words("NUTS 3-gebieden", "NUTS 3 regions"),
            Known.ONLY_2016_WITH_BLANKS),
    HOUSING_DEAL_REGION(
            "woondealregio",
            new Words("woondealregio", "housing deal region"),
            new Words("woondealregio's", "housing deal regions"),
            Known.NO_LIST),
    CENTRE_MUNICIPALITY_REGION(
            "centrumgemeenteregio",
            new Words("centrumgemeenteregio", "centre municipality region"),
            new Words("centrumgemeenteregio's", "centre municipality regions"),
            Known.NO_LIST);

    private static final int HOUSING_DEAL_REGIONS = 35;
    private static final int CENTRE_MUNICIPALITY_REGIONS_ABOUT = 43;

    private static final LocalDate FIRST_LIST = LocalDate.of(2016, 1, 1);

    private final String alias;
    private final Words one;
    private final Words many;
    private final Known known;

    KnownDivision(String alias, Words one, Words many, Known known) {
        this.alias = alias;
        this.one = one;
        this.many = many;
        this.known = known;
    }

    /** What was published, and what was checked against what was published. */
    private enum Known {
        EVERY_YEAR(LocalDate.of(2024, 1, 1), """
                Gecontroleerd voor 2016 tot en met 2023. Voor de jaren ervoor en erna is gevolgd wat er van gemeenten \
                werd. Vijfheerenlanden (GM1961) ontstond in 2019 over een provinciegrens heen en ligt sindsdien in de \
                gebieden van Vianen; ook dat is gecontroleerd.""", """
                Checked for 2016 up to and including 2023. For the years before and after, what became of \
                municipalities was followed. Vijfheerenlanden (GM1961) came about in 2019 across a provincial border \
                and has since been in the regions of Vianen; that was checked too."""),
        ONLY_2016(LocalDate.of(2017, 1, 1), """
                Alleen gecontroleerd voor 2016. Voor de jaren ervoor en erna is gevolgd wat er van gemeenten werd; of \
                de indeling zelf veranderde, is niet nagegaan. Vijfheerenlanden (GM1961) ontstond in 2019 over een \
                provinciegrens heen en kreeg het gebied van Vianen; dat is niet gecontroleerd. De gebieden heten naar \
                hun code, want hun namen staan niet in de bron.""", """
                Checked for 2016 only. For the years before and after, what became of municipalities was followed; \
                whether the division itself changed was not checked. Vijfheerenlanden (GM1961) came about in 2019 \
                across a provincial border and was given the region of Vianen; that was not checked. Regions go by \
                their codes, as the source does not name them."""),
        BY_PROVINCE(LocalDate.of(2024, 1, 1), """
                Een landsdeel bestaat uit hele provincies. De lijst zelf is alleen voor 2016 gecontroleerd, maar het \
                landsdeel volgt in elk jaar uit de provincie, en die is gecontroleerd voor 2016 tot en met 2023. Voor \
                de jaren ervoor en erna is gevolgd wat er van gemeenten werd.""", """
                A part of the country is made of whole provinces. The list itself was checked for 2016 only, but the \
                part follows from the province in every year, and provinces were checked for 2016 up to and including \
                2023. For the years before and after, what became of municipalities was followed."""),
        ONLY_2016_WITH_BLANKS(
                LocalDate.of(2017, 1, 1),
                ONLY_2016.note.nl()
                        + " Alkmaar (GM0361), Krimpenerwaard (GM1931) en De Fryske Marren (GM1940) hebben in de bron"
                        + " geen gebied en tellen dus in geen enkel gebied mee, net als de gemeenten waaruit zij"
                        + " ontstonden.",
                ONLY_2016.note.en()
                        + " Alkmaar (GM0361), Krimpenerwaard (GM1931) and De Fryske Marren (GM1940) have no region in"
                        + " the source and so count in none, like the municipalities that they came from."),
        NO_LIST(
                null,
                "Welke gemeente in welk gebied ligt, is hier nog niet bekend: die lijst is niet meegeleverd.",
                "Which municipality lies in which region is not known here yet: that list did not come along.");

        private final @Nullable LocalDate until;
        private final Words note;

        Known(@Nullable LocalDate until, String nl, String en) {
            this.until = until;
            this.note = new Words(nl, en);
        }
    }

    /** Those of which the raw file has a column: it is clear which municipality lies where. */
    public static List<KnownDivision> listed() {
        return Stream.of(values()).filter(KnownDivision::isListed).toList();
    }

    boolean isListed() {
        return known != Known.NO_LIST;
    }

    /** Whether the raw file may leave some municipalities without a region. */
    public boolean mayBeBlank() {
        return known == Known.ONLY_2016_WITH_BLANKS;
    }

    public Division division() {
        return new Division(name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** Its Dutch name in lists of others, also that of its column in the raw file. */
    public String alias() {
        return alias;
    }

    public Words one() {
        return one;
    }

    public Words many() {
        return many;
    }

    public Words note() {
        return this == CENTRE_MUNICIPALITY_REGION
                ? new Words(
                        known.note.nl() + " Het aantal gebieden is ongeveer.",
                        known.note.en() + " The number of regions is approximate.")
                : known.note;
    }

    /** First day for which the memberships were checked. */
    public Optional<LocalDate> verifiedFrom() {
        return verifiedUntil().map(until -> FIRST_LIST);
    }

    /** First day for which they no longer were. */
    public Optional<LocalDate> verifiedUntil() {
        return Optional.ofNullable(known.until);
    }

    /** How many regions it has, given the number that is listed. */
    public int regions(long listed) {
        return switch (this) {
            case HOUSING_DEAL_REGION -> HOUSING_DEAL_REGIONS;
            case CENTRE_MUNICIPALITY_REGION -> CENTRE_MUNICIPALITY_REGIONS_ABOUT;
            default -> Math.toIntExact(listed);
        };
    }
}
