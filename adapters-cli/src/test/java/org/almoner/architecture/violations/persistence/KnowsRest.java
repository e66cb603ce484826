package org.almoner.architecture.violations.persistence;

import org.almoner.architecture.violations.rest.Resource;

/** An adapter that knows its neighbour. */
record KnowsRest(Resource resource) {}
