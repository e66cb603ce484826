package org.almoner.domain.transition;

import org.almoner.domain.providers.ProviderId;

/** What a person chose; people choose first (rule L9). */
public sealed interface Wish {

    /** No choice is made, or none is wanted. */
    record None() implements Wish {}

    /**
     * To keep the present provider.
     *
     * @param way by which
     */
    record Keep(Way way) implements Wish {}

    /**
     * A provider by name.
     *
     * @param provider the one wished for
     */
    record Named(ProviderId provider) implements Wish {}
}
