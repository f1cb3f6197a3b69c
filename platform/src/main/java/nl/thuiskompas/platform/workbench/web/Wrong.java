package nl.thuiskompas.platform.workbench.web;

/**
 * Something that was chosen and cannot be taken as it stands.
 *
 * @param field the name of the choice, which is also the id of its field where the form has one
 * @param sentence what is wrong and what to do, in the language of the page
 */
record Wrong(String field, String sentence) {}
