package org.almoner.testkit.properties;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.almoner.application.port.in.Progress;
import org.almoner.domain.charging.ClaimLine;
import org.almoner.domain.charging.PricedVisit;
import org.almoner.domain.charging.ProviderClaim;
import org.almoner.domain.charging.ReconciledClaim;
import org.almoner.domain.charging.ReconciledLine;
import org.almoner.domain.charging.ReconciledLine.Outcome;
import org.almoner.domain.charging.ReconciledLine.Part;
import org.almoner.domain.charging.ReconciledLine.Reason;
import org.almoner.domain.charging.RemittanceLine;
import org.almoner.domain.charging.UnpricedVisit;
import org.almoner.domain.charging.WeekStatement;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Money;
import org.almoner.domain.time.CareWeek;
import org.almoner.domain.time.DateRange;
import org.almoner.testkit.lives.Life;
import org.almoner.testkit.lives.LifeArbitraries;
import org.almoner.testkit.lives.LifeCouncil;
import org.almoner.testkit.memory.InMemoryStore;

/** P1 over lives of a year and a half: providers claim for weeks of them, in part wrongly, while lines are held. */
class LifeClaimProperties {

    private static final Money NOTHING = Money.ZERO;

    @Provide
    Arbitrary<Life> lives() {
        return LifeArbitraries.life();
    }

    @Property
    void p1WhatIsClaimedIsPaidHeldRejectedOrUnmatchedAndNothingIsPaidTwice(
            @ForAll("lives") Life life, @ForAll @IntRange(max = 98) int first, @ForAll long seed) {
        Random wrong = new Random(seed);
        LifeCouncil council = new LifeCouncil(InMemoryStore.empty()).live(life);
        Claimed weeks = new Claimed(council, first, 1 + wrong.nextInt(6));
        Map<VisitId, Money> due = weeks.due();
        weeks.dueAddsUpToTheRemittance(due);

        List<ClaimLine> lines = weeks.lines(due, wrong);
        ReconciledClaim claim = weeks.reconcile(lines);
        Stream.of(Outcome.values())
                .filter(outcome -> !claim.total(outcome).isZero())
                .forEach(outcome -> Statistics.label("some is").collect(outcome));

        assertThat(Money.sum(Stream.of(Outcome.values()).map(claim::total).toList()))
                .isEqualTo(Money.sum(lines.stream().map(ClaimLine::amount).toList()));
        Map<VisitId, Money> open = new TreeMap<>(due);
        for (ReconciledLine line : claim.lines()) {
            VisitId visit = line.claimed().visit();
            Money covered = line.claimed().amount().min(open.getOrDefault(visit, NOTHING));
            boolean again = !open.containsKey(visit) && due.containsKey(visit);
            open.remove(visit);
            assertThat(paidOrHeldForItsLine(line)).isEqualTo(covered);
            if (again) {
                assertThat(line.parts())
                        .containsExactly(
                                new Part(Reason.CLAIMED_TWICE, line.claimed().amount()));
            }
            assertThat(line.parts().stream().anyMatch(part -> part.reason() == Reason.LINE_HELD))
                    .isEqualTo(weeks.isHeld(visit) && !covered.isZero());
        }
        assertThat(Money.sum(claim.lines().stream()
                                .map(LifeClaimProperties::paidOrHeldForItsLine)
                                .toList())
                        .plus(Money.sum(claim.unclaimed().values())))
                .as("what is due in the weeks of the claim is paid, held for its line, or unclaimed")
                .isEqualTo(Money.sum(dueInTheWeeksOf(claim, due)));
    }

    private static ImmutableList<Money> dueInTheWeeksOf(ReconciledClaim claim, Map<VisitId, Money> due) {
        ImmutableSet<CareWeek> claimed = claim.lines().stream()
                .map(line -> CareWeek.containing(line.claimed().visit().date()))
                .collect(ImmutableSet.toImmutableSet());
        return due.entrySet().stream()
                .filter(visit ->
                        claimed.contains(CareWeek.containing(visit.getKey().date())))
                .map(Map.Entry::getValue)
                .collect(ImmutableList.toImmutableList());
    }

    @Property
    void p1AClaimOfExactlyWhatIsDueLosesNothingAndLeavesNothing(
            @ForAll("lives") Life life, @ForAll @IntRange(max = 98) int first) {
        Claimed weeks = new Claimed(new LifeCouncil(InMemoryStore.empty()).live(life), first, 4);
        List<ClaimLine> lines = new ArrayList<>();
        weeks.due().forEach((visit, amount) -> lines.add(new ClaimLine(lines.size() + 1, visit, 0, amount)));

        ReconciledClaim claim = weeks.reconcile(lines);

        assertThat(claim.total(Outcome.PAID).plus(claim.total(Outcome.HELD)))
                .isEqualTo(claim.claim().claimed());
        assertThat(claim.unclaimed()).isEmpty();
    }

    private static Money paidOrHeldForItsLine(ReconciledLine line) {
        return Money.sum(line.parts().stream()
                .filter(part -> part.reason() == Reason.DUE || part.reason() == Reason.LINE_HELD)
                .map(Part::amount)
                .toList());
    }

    /** Weeks of a life for which its first provider claims. */
    private static final class Claimed {

        private final LifeCouncil council;
        private final ImmutableList<WeekStatement> weeks;
        private final ImmutableSet<LineKey> held;
        private final Map<VisitId, PricedVisit> own = new LinkedHashMap<>();
        private final Map<VisitId, LineKey> keys = new LinkedHashMap<>();
        private final ImmutableSet<VisitId> all;

        Claimed(LifeCouncil council, int first, int count) {
            this.council = council;
            CareWeek week = CareWeek.containing(Life.DAYS.from().plusWeeks(first));
            DateRange days = DateRange.of(week.monday(), week.monday().plusWeeks(count));
            this.weeks = council.almoner()
                    .statements()
                    .of(Life.PERSON, days)
                    .orElseThrow()
                    .weeks();
            this.held = council.almoner().runs().held().keySet();
            remittances()
                    .forEach(line -> line.visits().forEach(visit -> {
                        own.put(visit.id(), visit);
                        keys.put(visit.id(), line.key());
                    }));
            this.all = Stream.concat(
                            weeks.stream()
                                    .flatMap(any -> any.lines().stream())
                                    .flatMap(line -> visitsOf(line).stream())
                                    .map(PricedVisit::id),
                            weeks.stream()
                                    .flatMap(any -> any.unpriced().stream())
                                    .map(UnpricedVisit::visit))
                    .collect(ImmutableSet.toImmutableSet());
        }

        private static ImmutableList<PricedVisit> visitsOf(RemittanceLine line) {
            return ImmutableList.copyOf(line.visits());
        }

        private List<RemittanceLine> remittances() {
            return weeks.stream()
                    .flatMap(week -> week.lines().stream())
                    .filter(line -> line.provider().equals(Life.PROVIDERS.get(0)))
                    .toList();
        }

        boolean isHeld(VisitId visit) {
            return keys.containsKey(visit) && held.contains(keys.get(visit));
        }

        ReconciledClaim reconcile(List<ClaimLine> lines) {
            ProviderClaim claim = new ProviderClaim("F-1", Life.PROVIDERS.get(0), ImmutableList.copyOf(lines));
            return council.almoner().claims().reconcile(claim, Progress.SILENT);
        }

        /** {@return what is due for each visit: what a claim of nothing leaves} */
        Map<VisitId, Money> due() {
            List<ClaimLine> nothing = new ArrayList<>();
            own.keySet().forEach(visit -> nothing.add(new ClaimLine(nothing.size() + 1, visit, 0, NOTHING)));
            return reconcile(nothing).unclaimed();
        }

        /** To less than a penny by visit, and to the penny by line where that has nothing else. */
        void dueAddsUpToTheRemittance(Map<VisitId, Money> due) {
            assertThat(own.keySet()).containsAll(due.keySet());
            own.forEach((visit, priced) -> {
                ExactMoney shared = due.getOrDefault(visit, NOTHING).exact();
                assertThat(shared.minus(priced.gross())).isBetween(exactPence(-1), exactPence(1));
            });
            for (RemittanceLine line : remittances()) {
                if (visitsOf(line).size() == line.items().size()) {
                    assertThat(Money.sum(visitsOf(line).stream()
                                    .map(visit -> due.getOrDefault(visit.id(), NOTHING))
                                    .toList()))
                            .isEqualTo(line.gross());
                }
            }
        }

        private static ExactMoney exactPence(long pence) {
            return Money.ofPence(pence).exact();
        }

        /** {@return a claim for most visits: right, too much, too little, twice, for others' visits, and for visits nobody gave} */
        List<ClaimLine> lines(Map<VisitId, Money> due, Random wrong) {
            List<ClaimLine> lines = new ArrayList<>();
            for (VisitId visit : all) {
                Money right = due.getOrDefault(visit, Money.ofPence(1_800));
                switch (wrong.nextInt(7)) {
                    case 0 -> {}
                    case 1 -> add(lines, visit, wrong.nextInt(90), right.plus(Money.ofPence(1 + wrong.nextInt(900))));
                    case 2 -> add(lines, visit, 0, Money.ofPence(wrong.nextInt(900)));
                    case 3 -> {
                        add(lines, visit, 0, right);
                        add(lines, visit, 0, Money.ofPence(wrong.nextInt(900)));
                    }
                    case 4 -> add(lines, new VisitId(visit.pack(), visit.date(), LocalTime.of(3, 0)), 30, right);
                    default -> add(lines, visit, 0, right);
                }
            }
            return lines;
        }

        private static void add(List<ClaimLine> lines, VisitId visit, int minutes, Money amount) {
            lines.add(new ClaimLine(lines.size() + 1, visit, minutes, amount));
        }
    }
}
