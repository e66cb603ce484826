package org.almoner.rest.console.desk;

/**
 * A page before it is written as a document of PDF.
 *
 * @param page whose template is well-formed XHTML with its own style
 */
public record Printed(Page page) {}
