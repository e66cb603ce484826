package org.almoner.architecture.violations.wording;

import org.almoner.architecture.violations.persistence.Store;

/** Forms that know an adapter. */
record TellsOfStore(Store store) {}
