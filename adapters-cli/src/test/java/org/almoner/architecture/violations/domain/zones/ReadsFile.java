package org.almoner.architecture.violations.domain.zones;

import java.nio.file.Path;

/** A model that reads a file. */
record ReadsFile(Path map) {}
