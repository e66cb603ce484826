package org.almoner.architecture.violations.simulation;

import org.almoner.architecture.violations.persistence.Store;

/** A simulation that knows an adapter. */
record PlaysOnStore(Store store) {}
