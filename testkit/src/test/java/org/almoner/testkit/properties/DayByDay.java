package org.almoner.testkit.properties;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.almoner.application.port.out.Store;
import org.almoner.domain.agreements.Absence;
import org.almoner.domain.agreements.DirectPayment;
import org.almoner.domain.agreements.FreeCare;
import org.almoner.domain.agreements.TimeBank;
import org.almoner.domain.agreements.TopUp;
import org.almoner.domain.assessment.AssessedCharge;
import org.almoner.domain.assessment.ChargeDecision;
import org.almoner.domain.delivery.Attendance;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.Person;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.PlannedVisit;
import org.almoner.domain.packages.Service;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.FactKind;
import org.almoner.domain.time.Histories;
import org.almoner.testkit.lives.Life;

/**
 * What care under the small scheme comes to, worked out a second time: day by day from the list of all facts, by the scheme's
 * own words, without the calculator, its timelines or its rules.
 */
final class DayByDay {

    private static final int WEEK = 7;
    private static final LocalDate BEFORE_ANYTHING = LocalDate.of(2000, 1, 1);

    private final Histories person;
    private final Map<PackageId, Histories> packages = new TreeMap<>();
    private final Map<List<Object>, Attendance> reports = new HashMap<>();
    private final Map<List<Object>, BankByDay.Standing> banks = new HashMap<>();
    private final Set<VisitId> beyondPlan = new HashSet<>();
    private final Set<VisitId> notDrawn = new HashSet<>();

    DayByDay(Store store) {
        this.person = store.people().find(Life.PERSON).orElseThrow().facts();
        store.packages().all().forEach(pack -> packages.put(pack.id(), pack.facts()));
        List<Fact<VisitRecord>> all = new ArrayList<>(store.visits().on(Life.DAYS));
        all.sort(Comparator.comparing(fact -> fact.known().since()));
        for (Fact<VisitRecord> fact : all) {
            VisitRecord report = fact.value().orElseThrow();
            reports.put(List.of(report.visit(), report.provider()), report.attendance());
        }
        packages.forEach(this::keepBank);
    }

    /** Draws what was given of the package from its time bank, in order of time. */
    private void keepBank(PackageId pack, Histories facts) {
        BankByDay bank = new BankByDay(facts);
        Life.DAYS.days().forEach(day -> {
            bank.turnTo(day);
            Optional<ProviderId> provider = on(facts, PackageFacts.PROVIDER, day);
            if (bank.isOpen() && absence(day).isEmpty() && provider.isPresent()) {
                beyondPlan.addAll(reportedBeyondPlan(pack, day, provider.get()));
                if (priceOfAMinute(facts, day).isPresent()) {
                    given(pack, day, provider.get()).forEach(visit -> {
                        if (!bank.draw(minutes(pack, day, provider.get(), visit).paid())) {
                            notDrawn.add(new VisitId(pack, day, visit.start()));
                        }
                    });
                }
            }
            banks.put(List.of(pack, day), bank.standing());
        });
    }

    /** {@return how the package's time bank stands at the end of the day} */
    BankByDay.Standing bank(PackageId pack, LocalDate day) {
        return banks.get(List.of(pack, day));
    }

    /** {@return the stays of the provider on the day at times at which no other visit was to be or was} */
    private List<VisitId> reportedBeyondPlan(PackageId pack, LocalDate day, ProviderId provider) {
        List<PlannedVisit> taken = new ArrayList<>(on(packages.get(pack), PackageFacts.PLAN, day)
                .map(WeeklyPlan::visits)
                .orElse(ImmutableList.of()));
        List<VisitId> beyond = new ArrayList<>();
        for (LocalTime start : Life.STARTS) {
            VisitId id = new VisitId(pack, day, start);
            if (reports.get(List.of(id, provider)) instanceof Attendance.Attended stay
                    && taken.stream().noneMatch(asGiven(id, stay)::overlaps)) {
                taken.add(asGiven(id, stay));
                beyond.add(id);
            }
        }
        return beyond;
    }

    private static PlannedVisit asGiven(VisitId id, Attendance.Attended stay) {
        int second = Math.min(stay.secondCarerMinutes(), stay.minutes());
        return new PlannedVisit(id.date().getDayOfWeek(), id.start(), stay.minutes(), second);
    }

    /** {@return the visits of the plan and those drawn beside it, in order of time} */
    private List<PlannedVisit> given(PackageId pack, LocalDate day, ProviderId provider) {
        Stream<PlannedVisit> planned = on(packages.get(pack), PackageFacts.PLAN, day).stream()
                .flatMap(plan -> plan.visits().stream())
                .filter(visit -> visit.day() == day.getDayOfWeek());
        Stream<PlannedVisit> beyond = Life.STARTS.stream()
                .map(start -> new VisitId(pack, day, start))
                .filter(beyondPlan::contains)
                .map(id -> asGiven(id, (Attendance.Attended) reports.get(List.of(id, provider))));
        return Stream.concat(planned, beyond)
                .sorted(Comparator.comparing(PlannedVisit::start))
                .filter(visit -> !notDrawn.contains(new VisitId(pack, day, visit.start())))
                .toList();
    }

    /** {@return what was said last of the day} */
    static <T> Optional<T> on(Histories facts, FactKind<T> kind, LocalDate day) {
        Optional<T> last = Optional.empty();
        for (Fact<T> fact : facts.of(kind).facts()) {
            if (fact.holds().contains(day)) {
                last = fact.value();
            }
        }
        return last;
    }

    /** {@return the first of the days in a row, up to this one, on which the same was said} */
    static <T> LocalDate firstInARow(Histories facts, FactKind<T> kind, LocalDate day) {
        LocalDate first = day;
        while (first.isAfter(BEFORE_ANYTHING)
                && on(facts, kind, first.minusDays(1)).equals(on(facts, kind, day))) {
            first = first.minusDays(1);
        }
        return first;
    }

    private Optional<Absence> absence(LocalDate day) {
        return on(person, PersonFacts.ABSENCE, day);
    }

    /** The first two days in hospital are paid whole, the first seven away by half, no others. */
    private Percentage paidShare(LocalDate day) {
        Optional<Absence> absence = absence(day);
        if (absence.isEmpty()) {
            return Percentage.WHOLE;
        }
        long before =
                day.toEpochDay() - firstInARow(person, PersonFacts.ABSENCE, day).toEpochDay();
        return switch (absence.get()) {
            case HOSPITAL -> before < 2 ? Percentage.WHOLE : Percentage.NONE;
            case AWAY -> before < WEEK ? Percentage.of(50) : Percentage.NONE;
            case SUSPENDED, DECEASED -> Percentage.NONE;
        };
    }

    /** {@return what the person had been told, or is told to advantage or under reserve, for the day} */
    Optional<AssessedCharge> told(LocalDate day) {
        Optional<ChargeDecision> stands = Optional.empty();
        Optional<ChargeDecision> promised = Optional.empty();
        for (Fact<ChargeDecision> fact : person.of(PersonFacts.CHARGE).facts()) {
            if (!fact.holds().contains(day)) {
                continue;
            }
            if (fact.value().isEmpty()) {
                stands = Optional.empty();
                promised = Optional.empty();
                continue;
            }
            ChargeDecision said = fact.value().get();
            if (!day.isBefore(said.told())) {
                stands = Optional.of(said);
                promised = Optional.empty();
            } else if (stands.isPresent()) {
                if (!stands.get().provisional()) {
                    promised = stands;
                }
                boolean breaksPromise = promised.isPresent() && !isLower(said, promised.get());
                stands = breaksPromise ? promised : Optional.of(said);
            }
        }
        return absence(day).equals(Optional.of(Absence.DECEASED))
                ? Optional.empty()
                : stands.map(ChargeDecision::charge);
    }

    private static boolean isLower(ChargeDecision one, ChargeDecision other) {
        return rank(one.charge()) <= rank(other.charge());
    }

    private static long rank(AssessedCharge charge) {
        if (charge instanceof AssessedCharge.Contribution contribution) {
            return contribution.weekly().pence();
        }
        return charge instanceof AssessedCharge.NoCharge ? -1 : Long.MAX_VALUE;
    }

    /** {@return the most that the person can be asked for the day; empty where that is all that care costs} */
    Optional<ExactMoney> limit(LocalDate day) {
        AssessedCharge told =
                told(day).orElse(new AssessedCharge.NoCharge(AssessedCharge.NoCharge.Reason.NOTHING_LEFT));
        if (told instanceof AssessedCharge.FullCost) {
            return Optional.empty();
        }
        return Optional.of(
                told instanceof AssessedCharge.Contribution contribution
                        ? seventh(contribution.weekly())
                        : ExactMoney.ZERO);
    }

    private static ExactMoney seventh(Money weekly) {
        return weekly.exact().dividedBy(WEEK);
    }

    /** {@return whether anything may be charged for the package on the day} */
    boolean isCharged(PackageId pack, LocalDate day) {
        if (told(day).isEmpty()) {
            return false;
        }
        Optional<FreeCare> free = on(packages.get(pack), PackageFacts.FREE_CARE, day);
        boolean isFree = free.isPresent()
                && (free.get() != FreeCare.REABLEMENT
                        || day.isBefore(firstInARow(packages.get(pack), PackageFacts.FREE_CARE, day)
                                .plusWeeks(6)));
        return !isFree && absence(day).filter(why -> why != Absence.AWAY).isEmpty();
    }

    /** {@return what care of the package on the day comes to, by provider; nothing where nobody provides it} */
    Optional<CareOfADay> care(PackageId pack, LocalDate day) {
        return on(packages.get(pack), PackageFacts.PROVIDER, day)
                .map(provider -> new CareOfADay(provider, new ArrayList<>()))
                .map(care -> {
                    visits(pack, day, care.provider()).forEach(care.parts()::add);
                    service(pack, day).ifPresent(care.parts()::add);
                    return care;
                });
    }

    private List<Part> visits(PackageId pack, LocalDate day, ProviderId provider) {
        Histories facts = packages.get(pack);
        Optional<ExactMoney> minute = priceOfAMinute(facts, day);
        if (minute.isEmpty()) {
            return List.of();
        }
        Percentage health = on(facts, PackageFacts.HEALTH_SHARE, day).orElse(Percentage.NONE);
        List<Part> parts = new ArrayList<>();
        boolean planOnly = on(facts, PackageFacts.TIME_BANK, day)
                .filter(bank -> bank.charge() == TimeBank.Charge.PLAN_ONLY)
                .isPresent();
        for (PlannedVisit visit : given(pack, day, provider)) {
            Minutes minutes = minutes(pack, day, provider, visit);
            boolean free = planOnly && beyondPlan.contains(new VisitId(pack, day, visit.start()));
            ExactMoney gross = minute.get().times(minutes.paid());
            ExactMoney cost = isCharged(pack, day) && !free ? minute.get().times(minutes.charged()) : ExactMoney.ZERO;
            parts.add(new Part(
                    gross, gross.times(health), Optional.empty(), ExactMoney.ZERO, cost.minus(cost.times(health))));
        }
        return parts;
    }

    /** £18.00 an hour in town and next to it, £24.00 in the hills, unless another price was agreed; none elsewhere. */
    private Optional<ExactMoney> priceOfAMinute(Histories facts, LocalDate day) {
        Optional<Person> home = on(person, PersonFacts.PERSON, day);
        Optional<UnitPrice> agreed = on(facts, PackageFacts.AGREED_PRICE, day);
        return home.flatMap(where -> switch (where.home().toString()) {
                    case "LE67 3FN", "LE67 3FP", "LE14 2XB" -> Optional.of(Money.parse("18.00"));
                    case "LE14 2XA" -> Optional.of(Money.parse("24.00"));
                    default -> Optional.<Money>empty();
                })
                .map(hourly -> agreed.map(price ->
                                price.amount().exact().dividedBy(price.unit().minutes()))
                        .orElseGet(() -> hourly.exact().dividedBy(60)));
    }

    private Minutes minutes(PackageId pack, LocalDate day, ProviderId provider, PlannedVisit visit) {
        if (absence(day).isPresent()) {
            int kept = part(visit.minutes(), paidShare(day)) + part(visit.secondCarerMinutes(), paidShare(day));
            return new Minutes(kept, kept);
        }
        LocalTime start = visit.start();
        Attendance attendance = reports.get(List.of(new VisitId(pack, day, start), provider));
        if (attendance instanceof Attendance.Attended stay) {
            return new Minutes(
                    paid(visit.minutes(), stay.minutes()) + paid(visit.secondCarerMinutes(), stay.secondCarerMinutes()),
                    charged(visit.minutes(), stay.minutes())
                            + charged(visit.secondCarerMinutes(), stay.secondCarerMinutes()));
        }
        boolean paidAsPlanned = attendance instanceof Attendance.NoAccess
                || (attendance instanceof Attendance.Cancelled cancelled && cancelled.noticeHours() < 24);
        return new Minutes(paidAsPlanned ? visit.minutes() + visit.secondCarerMinutes() : 0, 0);
    }

    private static int part(int minutes, Percentage share) {
        return (int) (minutes * (long) share.basisPoints() / 10_000);
    }

    /** The plan within 7 minutes of it, else the nearest quarter of an hour, never more than the plan. */
    private static int paid(int planned, int stayed) {
        boolean near = Math.abs(planned - stayed) <= 7 && stayed > 0;
        return near ? planned : Math.min(planned, (stayed + 7) / 15 * 15);
    }

    /** The full quarters of an hour of the lower of plan and stay. */
    private static int charged(int planned, int stayed) {
        return Math.min(planned, stayed) / 15 * 15;
    }

    private Optional<Part> service(PackageId pack, LocalDate day) {
        Histories facts = packages.get(pack);
        Optional<Service> given = on(facts, PackageFacts.SERVICE, day)
                .filter(service -> service.days().contains(day.getDayOfWeek()));
        return given.map(service -> {
            ExactMoney price = service.price().amount().exact().times(service.units());
            ExactMoney gross =
                    (service.price().unit().isWeekly() ? price.dividedBy(WEEK) : price).times(paidShare(day));
            ExactMoney nurse =
                    service.nursing() ? gross.min(Money.parse("30.00").exact()) : ExactMoney.ZERO;
            Percentage share = on(facts, PackageFacts.HEALTH_SHARE, day).orElse(Percentage.NONE);
            ExactMoney health = nurse.plus(gross.minus(nurse).times(share));
            Optional<TopUp> agreed = on(facts, PackageFacts.TOP_UP, day);
            ExactMoney topUp = agreed.map(party -> seventh(party.weekly()))
                    .orElse(ExactMoney.ZERO)
                    .min(gross.minus(health));
            ExactMoney left = gross.minus(health).minus(topUp);
            return new Part(
                    gross, health, agreed.map(TopUp::thirdParty), topUp, isCharged(pack, day) ? left : ExactMoney.ZERO);
        });
    }

    /** {@return what of the day's contribution goes into direct payments} */
    ExactMoney intoDirectPayments(LocalDate day) {
        Optional<ExactMoney> left = limit(day);
        ExactMoney sum = ExactMoney.ZERO;
        for (Map.Entry<PackageId, Histories> pack : packages.entrySet()) {
            Optional<DirectPayment> agreed = on(pack.getValue(), PackageFacts.DIRECT_PAYMENT, day);
            if (agreed.isPresent() && isCharged(pack.getKey(), day)) {
                Percentage health =
                        on(pack.getValue(), PackageFacts.HEALTH_SHARE, day).orElse(Percentage.NONE);
                ExactMoney budget = seventh(agreed.get().weeklyBudget()).times(paidShare(day));
                ExactMoney open = budget.minus(budget.times(health));
                ExactMoney mine = left.map(open::min).orElse(open);
                left = left.map(limit -> limit.minus(mine));
                sum = sum.plus(mine);
            }
        }
        return sum;
    }

    /** Minutes that count of a visit. */
    private record Minutes(int paid, int charged) {}

    /** One visit, or the service of a day: what it costs, who bears it, and what it adds to the person's cost of care. */
    record Part(ExactMoney gross, ExactMoney health, Optional<String> thirdParty, ExactMoney topUp, ExactMoney cost) {}

    /** What one provider gives of a package on one day. */
    record CareOfADay(ProviderId provider, List<Part> parts) {}
}
