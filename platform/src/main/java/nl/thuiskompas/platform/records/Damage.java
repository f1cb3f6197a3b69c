package nl.thuiskompas.platform.records;

import nl.thuiskompas.platform.language.Words;

/**
 * What can be wrong with a record while the others are good. It is counted and listed, left out of what it would falsify,
 * and stops nothing.
 */
public enum Damage {
    D01(
            "De woning van het huishouden bestaat niet",
            "The dwelling of a household does not exist",
            "het huishouden telt mee zonder woning; of het verhuisde is onbekend",
            "the household counts, without a dwelling; whether it moved is unknown"),
    D02(
            "Het huishouden heeft meer dan een hoofd",
            "A household has more than one head",
            "wat uit het hoofd volgt is onbekend",
            "what follows from the head is unknown"),
    D03(
            "Het huishouden heeft geen hoofd",
            "A household has no head",
            "wat uit het hoofd volgt is onbekend",
            "what follows from the head is unknown"),
    D04("Een bedrag is negatief", "An amount is negative", "het bedrag is onbekend", "the amount is unknown"),
    D05(
            "Het huishouden van de persoon bestaat niet",
            "The household of a person does not exist",
            "de persoon telt niet mee",
            "the person is left out"),
    D06(
            "Een nummer komt twee keer voor",
            "A number is there twice",
            "alleen de eerste telt mee",
            "all but the first are left out"),
    D07(
            "De gemeente bestond op 1 januari van dat jaar niet",
            "The municipality did not exist on 1 January of the year",
            "de woning of het huishouden telt niet mee",
            "the dwelling or household is left out"),
    D08(
            "Het huishouden staat in een andere gemeente dan zijn woning",
            "A household stands in another municipality than its dwelling",
            "het huishouden telt mee in zijn eigen gemeente, zonder woning; of het verhuisde is onbekend",
            "the household counts in its own municipality, without a dwelling; whether it moved is unknown"),
    D09(
            "Een code staat niet in zijn lijst",
            "A code is not in its list",
            "de waarde is onbekend",
            "the value is unknown"),
    D10(
            "Een getal kan niet kloppen",
            "A number cannot be right",
            "de waarde is onbekend; een record zonder eigen nummer telt niet mee",
            "the value is unknown; a record without a number of its own is left out"),
    D11(
            "De woonsituatie spreekt de woning tegen",
            "The living situation contradicts the dwelling",
            "de woonsituatie is onbekend",
            "the living situation is unknown");

    private final String nl;
    private final String en;
    private final String outcomeNl;
    private final String outcomeEn;

    Damage(String nl, String en, String outcomeNl, String outcomeEn) {
        this.nl = nl;
        this.en = en;
        this.outcomeNl = outcomeNl;
        this.outcomeEn = outcomeEn;
    }

    /** What is wrong, for readers. */
    public Words title() {
        return new Words(nl, en);
    }

    /** What becomes of it, for readers. */
    public Words outcome() {
        return new Words(outcomeNl, outcomeEn);
    }
}
