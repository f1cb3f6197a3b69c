package nl.thuiskompas.platform.workbench.web;

/**
 * Something on the form that cannot be taken as it stands.
 *
 * @param field the name of the choice, which is also the id of its field
 * @param sentence what is wrong and what to do, in the language of the page
 */
public record Wrong(String field, String sentence) {}
