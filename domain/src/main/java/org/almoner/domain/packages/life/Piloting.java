package org.almoner.domain.packages.life;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.domain.packages.CarePackage;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.packages.reviews.ProviderLedRules;
import org.almoner.domain.packages.reviews.ProviderLedRules.Reason;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Timeline;

/**
 * Decides which changes of a package its provider may try, and keep (rule C7). All changes since a social worker looked last are
 * counted together.
 *
 * @param life of the package
 */
public record Piloting(PackageLife life) {

    /**
     * {@return why the plan may not be tried; nothing when it may}
     *
     * @param by who proposes it
     * @param plan that is proposed
     * @param from the first day on which it is tried
     * @param agreed whether the person has agreed
     */
    public ImmutableList<PackageRefusal> refusals(ProviderId by, WeeklyPlan plan, LocalDate from, boolean agreed) {
        Optional<ProviderLedRules> rules = rules();
        if (rules.isEmpty()) {
            return ImmutableList.of(new PackageRefusal.NotToBeTried(Reason.NOT_IN_THE_SCHEME));
        }
        return Stream.of(
                        reasons(rules.get(), by, plan, from, agreed).map(PackageRefusal.NotToBeTried::new),
                        invalid(plan, from).map(PackageRefusal.NotValid::new))
                .flatMap(refusals -> refusals)
                .collect(ImmutableList.toImmutableList());
    }

    private Stream<Reason> reasons(
            ProviderLedRules rules, ProviderId by, WeeklyPlan plan, LocalDate from, boolean agreed) {
        Stream.Builder<Reason> reasons = Stream.builder();
        if (!agreed) {
            reasons.add(Reason.NOT_AGREED);
        }
        if (!pack().provider().find(from).equals(Optional.of(by))) {
            reasons.add(Reason.NOT_ITS_PROVIDER);
        }
        if (!pilots().within(days(rules, from)).isEmpty()) {
            reasons.add(Reason.PILOT_RUNNING);
        }
        pack().plan()
                .find(from)
                .ifPresentOrElse(
                        now -> rules.refusals(looked(from).orElse(now).weeklyHours(), plan.weeklyHours())
                                .forEach(reasons::add),
                        () -> reasons.add(Reason.NO_PLAN));
        return reasons.build();
    }

    private Stream<ImmutableList<Invalidity>> invalid(WeeklyPlan plan, LocalDate from) {
        ImmutableList<Invalidity> refused = life
                .terms()
                .lengths()
                .refusals(
                        plan,
                        life.terms()
                                .rates()
                                .offering(pack().lotOn(from), pack().serviceTypeOn(from))
                                .map(Offering::service))
                .stream()
                .map(Invalidity.VisitLength::new)
                .collect(ImmutableList.toImmutableList());
        return refused.isEmpty() ? Stream.empty() : Stream.of(refused);
    }

    /** {@return the plan when a social worker looked last: at the last review, or when care started} */
    private Optional<WeeklyPlan> looked(LocalDate upTo) {
        return Optional.ofNullable(life.reviewed(upTo).floor(upTo))
                .or(life::started)
                .filter(day -> !day.isAfter(upTo))
                .flatMap(pack().plan()::find);
    }

    /** {@return the days on which a plan is tried that is tried from the day on} */
    public DateRange days(LocalDate from) {
        return days(rules().orElseThrow(), from);
    }

    private static DateRange days(ProviderLedRules rules, LocalDate from) {
        return DateRange.of(from, from.plusWeeks(rules.pilotWeeks()));
    }

    /** {@return what becomes of keeping, from the day on, the plan that was tried last} */
    public Outcome keep(LocalDate from) {
        Optional<Timeline.Entry<ProviderId>> running = pilots().findEntry(from);
        if (running.isPresent()) {
            return refused(
                    new PackageRefusal.PilotRunning(running.get().holds().end().orElseThrow()));
        }
        Optional<LocalDate> looked = Optional.ofNullable(life.reviewed(from).floor(from));
        Optional<WeeklyPlan> tried = pilots().entries().stream()
                .map(entry -> entry.holds().end().orElseThrow().minusDays(1))
                .filter(last -> last.isBefore(from))
                .filter(last -> looked.filter(last::isBefore).isEmpty())
                .reduce((earlier, later) -> later)
                .flatMap(pack().plan()::find);
        Optional<Timeline.Entry<WeeklyPlan>> now = pack().plan().findEntry(from);
        if (tried.isEmpty() || now.isEmpty()) {
            return refused(new PackageRefusal.NothingTried());
        }
        return new Outcome.Kept(
                tried.get(), new DateRange(from, now.get().holds().end()));
    }

    private static Outcome refused(PackageRefusal refusal) {
        return new Outcome.Refused(ImmutableList.of(refusal));
    }

    private CarePackage pack() {
        return life.file().pack();
    }

    private Timeline<ProviderId> pilots() {
        return pack().facts().of(PackageFacts.PILOT);
    }

    private Optional<ProviderLedRules> rules() {
        return life.terms().rules().reviews().providerLed();
    }

    /** What becomes of a plan that was tried. */
    public sealed interface Outcome {

        /**
         * It is kept.
         *
         * @param plan that was tried
         * @param days on which it takes the place of the plan before
         */
        record Kept(WeeklyPlan plan, DateRange days) implements Outcome {}

        /**
         * It is not.
         *
         * @param reasons every one; at least one
         */
        record Refused(ImmutableList<PackageRefusal> reasons) implements Outcome {}
    }
}
