package org.almoner.domain.packages.approvals;

import com.google.common.collect.ImmutableSortedSet;

/**
 * The documents of a package that are on file (rule C13). Immutable.
 *
 * @param documents all of them
 */
public record Evidence(ImmutableSortedSet<EvidenceCode> documents) {}
