package org.almoner.domain.prices;

import java.util.Collection;
import org.almoner.domain.money.ExactMoney;

/** What is paid where several enhancements apply to one carer's minutes. */
public enum Combining {
    /** The one that comes to most, alone. */
    HIGHEST {
        @Override
        ExactMoney cost(ExactMoney cost, int minutes, Collection<Enhancement> enhancements) {
            return enhancements.stream()
                    .map(each -> each.extra().on(cost, minutes))
                    .reduce(ExactMoney::max)
                    .map(cost::plus)
                    .orElse(cost);
        }
    },
    /** Each, worked out on the rate alone: double pay and a half more are two and a half times the rate. */
    ADDED {
        @Override
        ExactMoney cost(ExactMoney cost, int minutes, Collection<Enhancement> enhancements) {
            return cost.plus(ExactMoney.sum(enhancements.stream()
                    .map(each -> each.extra().on(cost, minutes))
                    .toList()));
        }
    },
    /** Each on top of the one before, in the order of the card: double pay and a half more are three times the rate. */
    COMPOUNDED {
        @Override
        ExactMoney cost(ExactMoney cost, int minutes, Collection<Enhancement> enhancements) {
            ExactMoney soFar = cost;
            for (Enhancement each : enhancements) {
                soFar = soFar.plus(each.extra().on(soFar, minutes));
            }
            return soFar;
        }
    };

    /** {@return the cost with the enhancements} */
    abstract ExactMoney cost(ExactMoney cost, int minutes, Collection<Enhancement> enhancements);
}
