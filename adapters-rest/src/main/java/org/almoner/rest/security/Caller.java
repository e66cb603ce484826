package org.almoner.rest.security;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.domain.packages.approvals.ApproverRole;
import org.almoner.domain.parts.SeenText;
import org.almoner.domain.providers.ProviderId;

/**
 * Who asks, as the token says. Immutable.
 *
 * @param subject a reference of the issuer's, never a person's name: who does what is recorded
 * @param roles in which it asks
 * @param provider for which it asks, if for one
 * @param approver as which of the scheme's approvers it approves packages, if as one
 */
public record Caller(
        String subject, ImmutableSet<Role> roles, Optional<ProviderId> provider, Optional<ApproverRole> approver) {

    /**
     * Refuses whoever cannot be told from others.
     *
     * @throws IllegalArgumentException if the subject is blank or no {@link SeenText}, or a provider without a reference
     */
    public Caller {
        checkArgument(!subject.isBlank(), "the token names no subject");
        SeenText.check(subject);
        checkArgument(
                !roles.contains(Role.PROVIDER) || provider.isPresent(),
                "the token is of a provider and does not say of which");
    }

    /** {@return the names of its roles, in their order} */
    public String words() {
        return words(roles);
    }

    static String words(Set<Role> roles) {
        return roles.stream().sorted().map(Role::word).collect(Collectors.joining(", "));
    }

    /**
     * {@return who records something, and why}
     *
     * @throws IllegalArgumentException if that is no reason
     */
    public Author because(String reason) {
        return new Author(subject, reason);
    }

    /** {@return whether it asks for that provider, as the provider} */
    public boolean is(ProviderId other) {
        return roles.contains(Role.PROVIDER) && provider.filter(other::equals).isPresent();
    }
}
