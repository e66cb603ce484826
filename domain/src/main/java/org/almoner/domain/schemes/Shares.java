package org.almoner.domain.schemes;

import org.almoner.domain.money.ExactMoney;

/**
 * What providers earn, and what of it each funder bears; the council bears the rest. Exact; immutable.
 *
 * @param providers earn
 * @param health what the NHS bears
 * @param people what people are charged
 */
public record Shares(ExactMoney providers, ExactMoney health, ExactMoney people) {

    /** Nothing. */
    public static final Shares NONE = new Shares(ExactMoney.ZERO, ExactMoney.ZERO, ExactMoney.ZERO);

    /** Whoever pays or is paid. */
    public enum Party {
        /** The council, which bears what nobody else does. */
        COUNCIL,
        /** The NHS. */
        NHS,
        /** Those who draw on care. */
        PEOPLE,
        /** Those who give it. */
        PROVIDERS
    }

    /** {@return what the council bears} */
    public ExactMoney council() {
        return providers.minus(health).minus(people);
    }

    /** {@return what the party pays, or is paid if it is the providers} */
    public ExactMoney of(Party party) {
        return switch (party) {
            case COUNCIL -> council();
            case NHS -> health;
            case PEOPLE -> people;
            case PROVIDERS -> providers;
        };
    }

    /**
     * {@return how much better off the party would be by the other shares: below zero for worse} Providers are better off when they
     * are paid more, everybody else when they pay less.
     */
    public ExactMoney gainBy(Shares other, Party party) {
        ExactMoney more = other.of(party).minus(of(party));
        return party == Party.PROVIDERS ? more : ExactMoney.ZERO.minus(more);
    }

    /** {@return these shares and the others} */
    public Shares plus(Shares other) {
        return new Shares(providers.plus(other.providers), health.plus(other.health), people.plus(other.people));
    }
}
