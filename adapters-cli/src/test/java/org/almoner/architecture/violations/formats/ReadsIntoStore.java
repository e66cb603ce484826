package org.almoner.architecture.violations.formats;

import org.almoner.architecture.violations.persistence.Store;

/** A reader of files that knows an adapter. */
record ReadsIntoStore(Store store) {}
