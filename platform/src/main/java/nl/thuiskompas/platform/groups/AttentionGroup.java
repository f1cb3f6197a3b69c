package nl.thuiskompas.platform.groups;

import nl.thuiskompas.platform.language.Words;

/**
 * A group of people that needs attention on the housing market, as the definitions of a release name it.
 *
 * @param code stable name, such as permit-holders
 * @param name what its people are called, with a capital
 */
public record AttentionGroup(String code, Words name) {}
