package org.almoner.architecture.violations.solver;

import org.almoner.architecture.violations.persistence.Store;

/** An adapter that knows its neighbour. */
record PlansFromStore(Store store) {}
