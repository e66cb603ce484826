package org.almoner.formats.csv;

/**
 * Something wrong with a row. Immutable.
 *
 * @param column where; empty for the row as a whole
 * @param value what is there; maybe empty
 * @param detail what is wrong, and what to do
 */
public record CsvProblem(String column, String value, String detail) {}
