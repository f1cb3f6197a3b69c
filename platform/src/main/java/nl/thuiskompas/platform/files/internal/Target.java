package nl.thuiskompas.platform.files.internal;

/**
 * A column with values.
 *
 * @param column its place
 * @param called what to call it in messages
 * @param topic place of its topic; -1 when each row says which
 * @param codes for each dimension the place of its code; -1 when each row says which
 */
record Target(int column, String called, int topic, int[] codes) {}
