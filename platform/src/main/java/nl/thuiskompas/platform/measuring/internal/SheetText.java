package nl.thuiskompas.platform.measuring.internal;

import java.util.Map;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Words;

/** The words of the sheet for whoever checks the output. */
enum SheetText {
    TITLE("Blad voor de uitvoercontrole", "Sheet for output checking"),
    STAYS(
            "Vertrouwelijk. Dit blad blijft in de omgeving waar de records zijn: er staan ware aantallen in.",
            "Confidential. This sheet stays in the environment where the records are: it holds true numbers."),
    NOTHING_PROTECTED(
            "Deze uitgave is NIET beveiligd (regime none). Niets ervan mag de omgeving verlaten.",
            "This release is NOT protected (regime none). Nothing of it may leave the environment."),
    SYNTHETIC(
            "Synthetisch: geen record is van een echte woning, een echt huishouden of een echte persoon.",
            "Synthetic: no record is of a real dwelling, household or person."),
    RELEASE("De uitgave", "The release"),
    ID("Kenmerk", "Id"),
    MADE("Gemaakt op", "Made on"),
    REGIME("Regime", "Regime"),
    ENGINE("Geteld door", "Counted by"),
    RECORDS("Records", "Records"),
    SEED("Zaad en schaal", "Seed and scale"),
    DEFINITIONS("Controlegetal van de definities", "Checksum of the definitions"),
    EARLIER("Eerdere uitgaven die binden", "Earlier releases that bind"),
    NONE("geen", "none"),
    RULES("Toegepaste regels", "Rules applied"),
    RULE("Regel", "Rule"),
    VALUE("Waarde", "Value"),
    MEANING("Wat het doet", "What it does"),
    NO_RULES("Geen: er is niets beveiligd.", "None: nothing is protected."),
    TABLES("Cellen per tabel", "Cells by table"),
    TABLES_NOTE(
            "Elke cel telt hier één keer, ook waar gebieden van verschillende indelingen dezelfde gemeenten hebben; in de"
                    + " bestanden staat zo'n cel onder elke naam.",
            "Every cell counts once here, also where regions of different divisions have the same municipalities; in the"
                    + " files such a cell stands under each name."),
    YEAR("Jaar", "Year"),
    TABLE("Tabel", "Table"),
    INDICATOR("Indicator", "Indicator"),
    CELLS("Cellen", "Cells"),
    PUBLISHED("Met waarde", "With a value"),
    NOBODY("Niemand", "Nobody"),
    WITHHELD("Onthouden", "Withheld"),
    SMALLEST("Kleinste gepubliceerde cellen", "Smallest published cells"),
    SMALLEST_NOTE(
            "De gepubliceerde cellen waaraan de minste eenheden bijdragen; cellen van niemand tellen niet mee.",
            "The published cells with a value to which fewest units contribute, and not none."),
    CELL("Cel", "Cell"),
    CONTRIBUTORS("Bijdragen in waarheid", "True contributors"),
    PUBLISHED_VALUE("Gepubliceerd", "Published"),
    DOMINANCE("Overheersing", "Dominance"),
    DOMINANCE_NOTE(
            "De gepubliceerde sommen en gemiddelden waarvan één bijdrage het grootste deel is.",
            "The published sums and means of which one contribution is the largest part."),
    SHARE("Aandeel van de grootste", "Share of the largest"),
    ATTACK("De aanval vooraf", "The attack beforehand"),
    ATTACK_NOTE(
            "Voordat de uitgave af was, is geprobeerd uit wat erin staat (en uit eerdere uitgaven) af te leiden wat zij onthoudt"
                    + " of verstoort. Behalve wat de laatste regel telt is er niets gevonden, anders was zij niet geschreven.",
            "Before the release was finished, what it publishes (and what earlier ones did) was used to work out what it"
                    + " withholds or perturbs. But for what the last row counts nothing was found, or it would not have been"
                    + " written."),
    ATTACK_GUARDED(
            "Onthouden of verstoord; op alle zijn verschillen beproefd",
            "Withheld or perturbed; differences tried on all"),
    ATTACK_WHOLE("Lineair programmeren: alle verbanden samen", "Linear programming: all relations together"),
    ATTACK_PIECES("Lineair programmeren: in stukken", "Linear programming: in pieces"),
    ATTACK_LEFT("Lineair programmeren: niet aan toegekomen", "Linear programming: not come to"),
    ATTACK_NARROWED("Nauwer in te sluiten dan gepubliceerd", "Bounded more narrowly than published"),
    ATTACK_THROUGH(
            "Onder de drempel in te sluiten met onderdelen van andere indicatoren",
            "Bounded below the threshold with indicators that are part of others"),
    GUARDED("Beschermingsintervallen", "Protection intervals"),
    GUARDED_EXACT(
            "De onthouden cellen met het smalste interval van waarden die niemand buiten kan uitsluiten.",
            "The withheld cells with the narrowest interval of values that nobody outside can exclude."),
    GUARDED_ROUNDED(
            "Elke gepubliceerde waarde staat met de waarden waarvoor zij kan staan (kolommen low en high).",
            "Every published value stands with the values it can stand for (columns low and high)."),
    DAMAGE("Beschadigde records", "Damaged records"),
    DAMAGE_NOTE(
            "Wat er mis is met records, hoe vaak, en wat daarmee is gedaan. De eerste van elke code staan in damage.csv in de"
                    + " map prepared bij de records.",
            "What is wrong with records, how often, and what was done about it. The first of every code are listed in"
                    + " damage.csv in the folder prepared beside the records."),
    CODE("Code", "Code"),
    TREATMENT("Wat ermee is gedaan", "What was done"),
    RECORDS_FOUND("Aantal", "Number"),
    PARTS("Onderdelen die apart zijn beslist", "Parts decided by themselves"),
    PARTS_NOTE(
            "Wat hier links staat is door de omschrijving een deel van wat rechts staat, en telt met niets anders op tot het"
                    + " geheel. Over beide is apart beslist. Kijk of een gepubliceerd deel iets zegt over een onthouden"
                    + " geheel, of omgekeerd; de aanval vooraf telt hoeveel cellen dat zijn,"
                    + " en thuis disclosure attack noemt ze.",
            "What stands left is by its definition a part of what stands right, and adds up to it with nothing else. Both were"
                    + " decided by themselves. Look whether a published part tells something of a withheld whole, or the"
                    + " reverse; the attack beforehand counts such cells, and thuis disclosure attack"
                    + " lists them."),
    PART("Deel", "Part"),
    WHOLE("Geheel", "Whole"),
    YEARS("Jaren", "Years"),
    TRUE_VALUE("Ware waarde", "True value"),
    FROM("Van", "From"),
    TO("Tot", "To"),
    LOSS("Verlies van informatie", "Loss of information"),
    LOSS_NOTE(
            "De tabellen en indicatoren die het meest verloren: afstand tussen de ware en de gepubliceerde verdeling over de"
                    + " kleinste cellen (Hellinger, 0 is gelijk en 1 is niets over). Alle staan in sheet.csv.",
            "The tables and indicators that lost most: distance between the true and the published distribution over the"
                    + " finest cells (Hellinger, 0 is equal and 1 is nothing left). All are in sheet.csv."),
    DEVIATION("Gemiddelde afwijking", "Mean deviation"),
    HELLINGER("Hellinger", "Hellinger"),
    LEFT_OUT("Weggelaten", "Left out"),
    WHAT("Wat", "What"),
    WHY("Waarom", "Why"),
    FILES("Bestanden die de omgeving mogen verlaten", "Files that may leave the environment"),
    FILES_NONE("Bestanden; geen ervan mag de omgeving verlaten", "Files; none of them may leave the environment"),
    FILES_NOTE(
            "Met release.json, dat dezelfde controlegetallen noemt. De map closed blijft altijd hier.",
            "With release.json, which names the same checksums. The folder closed always stays here."),
    FILE("Bestand", "File"),
    BYTES("Bytes", "Bytes"),
    CHECKSUM("SHA-256", "SHA-256"),
    NOTHING("Geen.", "None.");

    private static final Map<String, Words> MEANINGS = Map.ofEntries(
            Map.entry(
                    "base",
                    new Words(
                            "aantallen gaan bij toeval omhoog of omlaag naar een veelvoud hiervan; gemiddeld blijft alles gelijk",
                            "counts go up or down by chance to a multiple of this; on average nothing changes")),
            Map.entry(
                    "sums-from",
                    new Words(
                            "minste gepubliceerde aantal bijdragen waarvan een som wordt gepubliceerd",
                            "least published number of contributors of which a sum is published")),
            Map.entry(
                    "percent",
                    new Words(
                            "de op een na grootste mag de grootste bijdrage niet binnen zoveel procent kennen (p%-regel)",
                            "the second largest may not know the largest contribution within so many percent (p% rule)")),
            Map.entry(
                    "one",
                    new Words(
                            "procent van een som dat één bijdrage hoogstens is",
                            "percentage of a sum that one contribution is at most")),
            Map.entry(
                    "two",
                    new Words(
                            "procent van een som dat twee bijdragen samen hoogstens zijn",
                            "percentage of a sum that two contributions together are at most")),
            Map.entry(
                    "shares-from",
                    new Words(
                            "minste gepubliceerde aantal waarvan een aandeel of gemiddelde wordt gepubliceerd",
                            "least published number of which a share or mean is published")),
            Map.entry(
                    "deviation",
                    new Words(
                            "het meeste dat een gepubliceerd aantal van het ware verschilt",
                            "the most a published count differs from the true one")),
            Map.entry(
                    "variance",
                    new Words("variantie van dat verschil, in elke cel", "variance of that difference, in every cell")),
            Map.entry(
                    "hidden-up-to",
                    new Words(
                            "aantallen tot en met dit worden nooit gepubliceerd",
                            "counts up to this are never published")),
            Map.entry(
                    "spread",
                    new Words(
                            "deel van de grootste bijdrage dat een som hoogstens afwijkt",
                            "part of the largest contribution by which a sum differs at most")),
            Map.entry(
                    "threshold",
                    new Words(
                            "minste aantal bijdragen van een gepubliceerde cel",
                            "least number of contributors of a published cell")),
            Map.entry(
                    "groups",
                    new Words(
                            "uitsplitsingen waarvan geen klasse van een hele groep bekend mag worden, met het minste en meeste"
                                    + " aandeel",
                            "breakdowns of which no class may be known of a whole group, with the least and greatest share")),
            Map.entry(
                    "zeros",
                    new Words(
                            "lege cellen: known is bekend, published is gepubliceerd tenzij een andere cel ze nodig heeft,"
                                    + " protected is onthouden",
                            "empty cells: known to all, published unless another cell needs them, or protected")));

    private static final Map<String, Words> REASONS = Map.of(
            "too_few", new Words("te weinig", "too few"),
            "dominated", new Words("overheerst", "dominated"),
            "whole_group", new Words("hele groep", "whole group"),
            "protects_another", new Words("beschermt een andere", "protects another"),
            "confidential", new Words("vertrouwelijk", "confidential"),
            "small_base", new Words("te kleine basis", "small base"),
            "made_of_withheld", new Words("van onthouden cijfers", "made of withheld"));

    private final Words words;

    SheetText(String nl, String en) {
        this.words = new Words(nl, en);
    }

    String in(Language language) {
        return words.in(language);
    }

    /** What a parameter of a regime does. */
    static String meaning(String parameter, Language language) {
        Words words = MEANINGS.get(parameter);
        return words == null ? "" : words.in(language);
    }

    /** A reason for withholding, in a few words. */
    static String reason(String code, Language language) {
        Words words = REASONS.get(code);
        return words == null ? code : words.in(language);
    }
}
