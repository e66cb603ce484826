package org.almoner.wording;

import java.time.Duration;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.stream.Collectors;
import org.almoner.application.port.in.Brokerage;
import org.almoner.domain.brokerage.AllocationPolicy;
import org.almoner.domain.brokerage.Answer;
import org.almoner.domain.brokerage.BidRefusal;
import org.almoner.domain.brokerage.CareAsked;
import org.almoner.domain.brokerage.Criterion;
import org.almoner.domain.brokerage.Decision;
import org.almoner.domain.brokerage.Exclusion;
import org.almoner.domain.brokerage.IndicatorWeights;
import org.almoner.domain.brokerage.Round;
import org.almoner.domain.brokerage.ServiceAsked;
import org.almoner.domain.prices.Offering;

/** What brokerage knows by types, in words. */
public final class BrokerageWords {

    private BrokerageWords() {}

    /** {@return the care that is asked for, such as {@code 4 hours a week}, {@code 2 nights a week} or {@code 1 place by the week}} */
    public static String asked(CareAsked care) {
        String services =
                care.services().stream().map(BrokerageWords::service).distinct().collect(Collectors.joining(", then "));
        String visits = care.hasVisits() ? Figures.hours(care.weeklyHours()) + " hours a week" : "";
        return visits + (care.hasVisits() && !services.isEmpty() ? " and " : "") + services;
    }

    /** {@return service and lot, the lot only where there are several, such as {@code home care} or {@code home care of lot general}} */
    public static String offering(Offering offering) {
        return Figures.code(offering.service())
                + (offering.lot().equals(Offering.HOME_CARE.lot()) ? "" : " of lot " + Figures.code(offering.lot()));
    }

    private static String service(ServiceAsked service) {
        return (service.unit().isWeekly()
                        ? Figures.counted(service.weeklyUnits(), "place") + " by the week"
                        : Figures.counted(service.weeklyUnits(), Figures.words(service.unit())) + " a week")
                + (service.nursing() ? " with nursing" : "");
    }

    /** {@return who is asked in which round and how, and what puts them in order} */
    public static String policy(AllocationPolicy policy) {
        return "Asked: "
                + policy.rounds().stream().map(BrokerageWords::round).collect(Collectors.joining(", then "))
                + "; within a round "
                + (policy.criteria().isEmpty()
                        ? "by lot"
                        : "by "
                                + policy.criteria().stream()
                                        .map(BrokerageWords::criterion)
                                        .collect(Collectors.joining(", then "))
                                + ", then by lot")
                + ".";
    }

    private static String round(Round round) {
        String roles = round.roles().stream().map(Figures::words).collect(Collectors.joining(" and "));
        return roles
                + switch (round.approach()) {
                    case IN_TURN -> " one after another";
                    case BEST_BID -> " all at once, the best that accepts";
                    case FIRST_BID -> " all at once, the first that accepts";
                }
                + ", " + within(round.answerWithin()) + " to answer";
    }

    private static String within(Duration duration) {
        return Figures.counted(duration.toHours(), "hour");
    }

    private static String criterion(Criterion criterion) {
        if (criterion instanceof Criterion.Measured measured) {
            IndicatorWeights weights = measured.weights();
            return "points out of 100 (timely pick-up " + weights.timelyPickUp() + ", quality of delivery "
                    + weights.qualityOfDelivery() + ", response to offers " + weights.responseToOffers() + ")";
        }
        if (criterion instanceof Criterion.Value value) {
            return "value (quality " + value.quality() + ", price " + value.price() + ")";
        }
        if (criterion instanceof Criterion.Rating) {
            return "the better rating of the council";
        }
        if (criterion instanceof Criterion.LowestPrice) {
            return "the lowest price";
        }
        if (criterion instanceof Criterion.EarliestStart) {
            return "the earliest start";
        }
        return criterion instanceof Criterion.Continuity
                ? "who knows the person or the household"
                : "who has the nearest visits";
    }

    /** {@return why a provider declined} */
    public static String decline(Answer.Decline reason) {
        return switch (reason) {
            case NO_CARERS_AT_THESE_TIMES -> "no carers at these times";
            case NO_CARERS_IN_THIS_AREA -> "no carers near enough";
            case SKILLS -> "no carers with a skill that is needed";
            case TERMS -> "the price or the terms do not pay";
            case NO_ANSWER -> "no answer before the offer closed";
        };
    }

    /** {@return how a need was decided, such as {@code P-032 Example Care Heather, by the policy}} */
    public static String decided(Decision decision, ProviderNames names) {
        return decision.awarded().map(provider -> names.of(provider) + ", ").orElse("closed ")
                + ground(decision.ground());
    }

    /** {@return on which ground a need is decided, to be put behind what is decided} */
    public static String ground(Decision.Ground ground) {
        return switch (ground) {
            case POLICY -> "by the policy";
            case PERSONS_CHOICE -> "as the person chose";
            case OVERRIDE -> "otherwise than the policy has it";
            case NOBODY -> "as nobody takes it";
            case WITHDRAWN -> "as it is withdrawn";
        };
    }

    /** {@return why a bid goes back to its provider, with the figures} */
    public static String refusal(BidRefusal refusal) {
        if (refusal instanceof BidRefusal.NoPrice) {
            return "a price above £0.00 has to be bid";
        }
        if (refusal instanceof BidRefusal.PriceIsFixed fixed) {
            return "the price is that of the scheme, but " + fixed.price() + " was bid; bid without a price";
        }
        if (refusal instanceof BidRefusal.OutsideTerms outside) {
            return outside.refused().detail();
        }
        if (refusal instanceof BidRefusal.OtherUnit other) {
            return other.price() + " was bid, but prices are bid by the " + Figures.words(other.unit());
        }
        if (refusal instanceof BidRefusal.OutlierAbove outlier) {
            return outlier.price() + " is more than " + outlier.most() + " above the usual " + outlier.benchmark();
        }
        if (refusal instanceof BidRefusal.OutlierBelow outlier) {
            return outlier.price() + " is more than " + outlier.most() + " below the usual " + outlier.benchmark();
        }
        if (refusal instanceof BidRefusal.TooLate late) {
            return "care from " + late.start() + " is after it is wanted and bought, until " + late.end();
        }
        BidRefusal.TooEarly early = (BidRefusal.TooEarly) refusal;
        return "care from " + early.start() + " is before it is wanted, from " + early.wanted();
    }

    /** {@return why a step is not taken, with every reason of the provider} */
    public static String refused(Brokerage.Outcome.Refused refused) {
        return refused.detail()
                + refused.exclusions().stream()
                        .map(exclusion -> "\n  " + reason(exclusion))
                        .collect(Collectors.joining());
    }

    /** {@return why a provider cannot be offered a need, with the figures} */
    public static String reason(Exclusion exclusion) {
        if (exclusion instanceof Exclusion.NotInZone) {
            return "does not serve the zone";
        }
        if (exclusion instanceof Exclusion.RoleNotOffered role) {
            return "serves the zone as " + Figures.words(role.role()) + ", a role that is made no offers";
        }
        if (exclusion instanceof Exclusion.NotTakingPackages standing) {
            return "takes no new packages: " + Figures.words(standing.standing());
        }
        if (exclusion instanceof Exclusion.NotEnoughCapacity capacity) {
            return "has " + Figures.hours(capacity.free()) + " hours a week free in the zone, of "
                    + Figures.hours(capacity.needed()) + " needed";
        }
        if (exclusion instanceof Exclusion.NoBusiness business) {
            return EntryWords.of(business.refusal());
        }
        if (exclusion instanceof Exclusion.NotOffered offering) {
            return "does not serve " + offering(offering.offering()) + " in the zone";
        }
        if (exclusion instanceof Exclusion.NotAtThatTime time) {
            return "gives no care at " + time.start();
        }
        if (exclusion instanceof Exclusion.NotEnoughCapacityAt part) {
            return "has " + Figures.hours(part.free()) + " hours a week free in the zone for visits that start "
                    + part.part() + ", of " + Figures.hours(part.needed()) + " needed";
        }
        if (exclusion instanceof Exclusion.NotEnoughPlaces places) {
            return "has " + Figures.counted(places.free(), "place") + " free on "
                    + places.day().getDisplayName(TextStyle.FULL, Locale.UK) + "s, of " + places.needed() + " needed";
        }
        if (exclusion instanceof Exclusion.NotRegisteredOn then) {
            return "is not registered on " + then.day();
        }
        if (exclusion instanceof Exclusion.CarersMissing carers) {
            return "has no carers recorded " + CarersWords.of(carers.missing());
        }
        return "the person does not want care from it";
    }
}
