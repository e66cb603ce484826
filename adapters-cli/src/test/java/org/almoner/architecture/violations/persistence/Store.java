package org.almoner.architecture.violations.persistence;

/** An adapter that does no harm. */
public final class Store {}
