package org.almoner.formats.csv;

/**
 * Something wrong with a row of a table, or a service of a directory. Immutable.
 *
 * @param column where: the column, or the JSON pointer in a file of JSON; empty for the row as a whole
 * @param value what is there; maybe empty
 * @param detail what is wrong, and what to do
 */
public record CsvProblem(String column, String value, String detail) {}
