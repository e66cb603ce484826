package org.almoner.architecture.violations.cli;

import org.almoner.architecture.violations.rest.bodies.Body;

/** A command that uses a part of REST. */
record TakesBody(Body body) {}
