package nl.thuiskompas.platform.letters;

import nl.thuiskompas.engine.statistics.Figure;

/**
 * A number about an area with everything that a letter says of it.
 *
 * @param name names it in the letter, and no other number
 * @param title what it is
 * @param amount the number; letters compare it as it is shown
 * @param decimals with how many decimals it is shown
 * @param value as it is shown
 * @param band what it may be, given how the source rounded; empty when it is exact
 * @param from where the time it is about begins, when that is not the period of its figure; else empty
 * @param to where that time ends
 * @param subject the municipality it is about, of several; else empty
 * @param definition what is counted, or how it was worked out
 * @param figure the figure it is, or the last of those it was worked out from
 * @param page address of the page that shows it
 */
record Derived(
        String name,
        String title,
        double amount,
        int decimals,
        String value,
        String band,
        String from,
        String to,
        String subject,
        String definition,
        Figure figure,
        String page) {}
