package nl.thuiskompas.platform.records;

import nl.thuiskompas.platform.language.Words;

/**
 * What can be wrong with a record while the others are good. It is counted and listed, left out of what it would falsify,
 * and stops nothing.
 */
public enum Damage {
    /** The household lies within the stand-in dwelling of its municipality; whether it moved is unknown. */
    D01("De woning van het huishouden bestaat niet", "The dwelling of a household does not exist"),
    /** What follows from the head is unknown. */
    D02("Het huishouden heeft meer dan een hoofd", "A household has more than one head"),
    /** What follows from the head is unknown. */
    D03("Het huishouden heeft geen hoofd", "A household has no head"),
    /** The amount is unknown. */
    D04("Een bedrag is negatief", "An amount is negative"),
    /** The person is left out. */
    D05("Het huishouden van de persoon bestaat niet", "The household of a person does not exist"),
    /** All but the first are left out. */
    D06("Een nummer komt twee keer voor", "A number is there twice"),
    /** The record is left out. */
    D07(
            "De gemeente bestond op 1 januari van dat jaar niet",
            "The municipality did not exist on 1 January of the year"),
    /** The household lies within the stand-in dwelling of its own municipality; whether it moved is unknown. */
    D08(
            "Het huishouden staat in een andere gemeente dan zijn woning",
            "A household stands in another municipality than its dwelling"),
    /** The value is unknown. */
    D09("Een code staat niet in zijn lijst", "A code is not in its list"),
    /** The value is unknown; without a number of its own the record is left out. */
    D10("Een getal kan niet kloppen", "A number cannot be right"),
    /** The living situation is unknown. */
    D11("De woonsituatie spreekt de woning tegen", "The living situation contradicts the dwelling");

    private final Words title;

    Damage(String nl, String en) {
        this.title = new Words(nl, en);
    }

    /** What is wrong, for readers. */
    public Words title() {
        return title;
    }
}
