package org.almoner.json;

import com.google.common.collect.ImmutableList;

/**
 * Something that is wrong with a given value. Immutable.
 *
 * @param path where in the value: names of fields, and places in lists from 0 on; empty for the value as a whole
 * @param words what is wrong and what to write instead, for whoever gave it
 */
public record Mistake(ImmutableList<String> path, String words) {}
