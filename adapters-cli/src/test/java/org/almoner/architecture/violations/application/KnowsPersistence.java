package org.almoner.architecture.violations.application;

import org.almoner.architecture.violations.persistence.Store;

/** A use case that knows an adapter. */
record KnowsPersistence(Store store) {}
