package org.almoner.architecture.violations.testkit;

import org.almoner.architecture.violations.persistence.Store;

/** A testkit that knows an adapter. */
record TestsStore(Store store) {}
