package org.almoner.domain.delivery;

import org.almoner.domain.providers.ProviderId;

/**
 * What a provider reports about one visit. Immutable.
 *
 * @param visit which visit
 * @param provider who reports it
 * @param attendance what became of it
 */
public record VisitRecord(VisitId visit, ProviderId provider, Attendance attendance) {}
