package org.almoner.architecture.violations.rest.bodies;

/** A body of REST. */
public record Body() {}
