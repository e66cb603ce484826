package org.almoner.architecture.violations.rest;

/** An adapter that does no harm. */
public final class Resource {}
