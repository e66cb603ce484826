package org.almoner.cli.demo.report;

/**
 * A picture that was drawn, as {@code name.png} and {@code name.svg}. Immutable.
 *
 * @param name of both files, without their ending
 * @param title for people
 * @param alternative what it shows, for those who cannot see it
 */
public record Picture(String name, String title, String alternative) {}
