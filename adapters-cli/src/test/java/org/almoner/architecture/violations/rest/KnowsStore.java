package org.almoner.architecture.violations.rest;

import org.almoner.architecture.violations.persistence.Store;

/** An adapter that knows its neighbour. */
record KnowsStore(Store store) {}
