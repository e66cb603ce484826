package org.almoner.architecture.violations.domain.zones;

import org.almoner.architecture.violations.application.UseCase;

/** A model that points outward. */
record KnowsApplication(UseCase useCase) {}
