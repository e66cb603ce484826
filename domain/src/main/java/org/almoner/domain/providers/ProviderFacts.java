package org.almoner.domain.providers;

import com.google.common.collect.ImmutableList;
import org.almoner.domain.time.FactKind;

/** What is recorded of a provider, each kind dated twice. */
public final class ProviderFacts {

    /** Who it is; without it there is no provider on the day. */
    public static final FactKind<Registration> REGISTRATION = new FactKind<>("registration", Registration.class);

    /** Whether the council does new business with it, and why not; in good standing on the other days. */
    public static final FactKind<Standing> STANDING = new FactKind<>("standing", Standing.class);

    /** The zones that it serves, and how. */
    public static final FactKind<Memberships> MEMBERSHIPS = new FactKind<>("memberships", Memberships.class);

    /** What orders it among others of its role (rule L7). */
    public static final FactKind<Indicators> INDICATORS = new FactKind<>("indicators", Indicators.class);

    /** Every kind. */
    public static final ImmutableList<FactKind<?>> ALL =
            ImmutableList.of(REGISTRATION, STANDING, MEMBERSHIPS, INDICATORS);

    private ProviderFacts() {}
}
