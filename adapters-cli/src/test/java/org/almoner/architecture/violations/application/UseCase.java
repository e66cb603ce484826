package org.almoner.architecture.violations.application;

/** A use case that does no harm. */
public final class UseCase {}
