package org.almoner.architecture.violations.json;

import org.almoner.architecture.violations.persistence.Store;

/** Forms that know an adapter. */
record WritesStore(Store store) {}
