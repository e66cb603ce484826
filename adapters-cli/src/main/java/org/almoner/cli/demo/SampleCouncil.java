package org.almoner.cli.demo;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterators;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almoner.application.Almoner;
import org.almoner.application.port.in.Brokerage.Outcome;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.in.CareRecords.Recording;
import org.almoner.application.port.in.Complaints.About;
import org.almoner.application.port.in.Progress;
import org.almoner.application.port.out.Store;
import org.almoner.cli.shell.Bars;
import org.almoner.domain.agreements.Waiver;
import org.almoner.domain.assessment.AssessedCharge.Contribution;
import org.almoner.domain.assessment.ChargeDecision;
import org.almoner.domain.brokerage.Answer;
import org.almoner.domain.brokerage.NeedId;
import org.almoner.domain.brokerage.Outlook;
import org.almoner.domain.complaints.Complaint;
import org.almoner.domain.complaints.ComplaintCode;
import org.almoner.domain.complaints.ComplaintStep;
import org.almoner.domain.complaints.ComplaintStep.Acknowledged;
import org.almoner.domain.complaints.Nature;
import org.almoner.domain.ledger.Hold;
import org.almoner.domain.ledger.LedgerTransaction;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.ledger.Run;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.packages.approvals.Evidence;
import org.almoner.domain.packages.needs.Needs;
import org.almoner.domain.packages.needs.Risk;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.CareWeek;
import org.almoner.domain.time.DateRange;
import org.almoner.simulation.TurnedClock;
import org.almoner.simulation.world.Approvals;
import org.almoner.simulation.world.Arrivals;
import org.almoner.simulation.world.Case;
import org.almoner.simulation.world.SimulatedReplies;
import org.almoner.simulation.world.SingleHandedReview;
import org.almoner.simulation.world.Size;
import org.almoner.simulation.world.VisitWeek;
import org.almoner.simulation.world.World;
import org.almoner.simulation.world.WorldRecorder;

/**
 * A small council in the middle of its work, for people to click through: a week was paid and charged, a correction is drafted, a line is
 * held, people complain, and packages wait, are offered, are taken and were awarded.
 *
 * @param clock goes on from the day after the week
 * @param provider that was offered a need and has not answered, if there is one
 */
public record SampleCouncil(Clock clock, Optional<ProviderId> provider) {

    private static final Size SMALL = new Size(Percentage.of(15), 60, 24, 1);
    private static final long SEED = 1;
    private static final int WEEKS_OF_PREPARATION = 2;
    private static final int ARRIVALS_SINCE = 9;
    private static final int PLACED = 12;
    private static final int OFFERED = 18;
    private static final int APPROVED = 21;
    private static final int COMPLAINING = 2;
    private static final String APPROVER = "sample:approver";

    private static final Author BROKER = new Author("sample:broker", "care is wanted");
    private static final Author FINANCE = new Author("sample:finance", "the provider's invoice is questioned");
    private static final Author ASSESSOR = new Author("sample:finance", "assessed as care begins");
    private static final Author SOCIAL_WORKER = new Author("sample:social-worker", "needs assessed");

    /** {@return the council, played into an empty store} */
    public static SampleCouncil play(Scheme scheme, Store store, Bars bars) {
        World world = bars.during("Inventing a council", progress -> World.generate(scheme, SMALL, SEED));
        TurnedClock clock = new TurnedClock(world.week().monday().minusWeeks(WEEKS_OF_PREPARATION));
        Almoner almoner = Almoner.of(scheme, store, new SimulatedReplies(world), clock);
        DemoContext demo = new DemoContext(almoner, store, clock, world, bars);
        WorldRecorder recorder = new WorldRecorder(almoner.records(), store);
        bars.during("Recording people and packages", progress -> {
            recorder.record(world, progress);
            return true;
        });
        assess(demo);
        arrive(demo, recorder);
        playWeek(demo, recorder, place(demo));
        LocalDate after = world.week().next().monday().plusDays(1);
        clock.moveTo(after);
        SingleHandedReview.in(world).ifPresent(recorder::record);
        question(demo);
        complain(demo);
        almoner.runs().draft(Run.Scope.ALL, world.week().next().monday(), FINANCE.by(), Progress.SILENT);
        Optional<ProviderId> asked = offer(demo);
        Clock now = Clock.systemUTC();
        return new SampleCouncil(Clock.offset(now, Duration.between(now.instant(), clock.instant())), asked);
    }

    private static List<Case> waiting(DemoContext demo, int from, int to) {
        List<Case> waiting = demo.world().waiting();
        return waiting.subList(Math.min(from, waiting.size()), Math.min(to, waiting.size()));
    }

    /** All but the last are assessed, with every risk among them. */
    private static void assess(DemoContext demo) {
        Iterator<Risk> risks = Iterators.cycle(Risk.values());
        for (Case each : waiting(demo, 0, demo.world().waiting().size() - 1)) {
            done(demo.almoner()
                    .records()
                    .record(
                            each.person().id(),
                            PersonFacts.NEEDS,
                            new Needs(
                                    ImmutableSortedSet.of(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    risks.next(),
                                    ImmutableList.of()),
                            DateRange.from(demo.world().week().monday()),
                            SOCIAL_WORKER));
        }
    }

    /** More people come to need care, every other day one. */
    private static void arrive(DemoContext demo, WorldRecorder recorder) {
        CareWeek week = demo.world().week();
        Arrivals arrivals = demo.world().arrivals();
        for (LocalDate day = week.monday().minusDays(ARRIVALS_SINCE);
                day.isBefore(week.monday());
                day = day.plusDays(2)) {
            demo.clock().moveTo(day);
            recorder.record(demo.world(), arrivals.next(week.next().monday()));
        }
    }

    private static void done(Recording recording) {
        if (!(recording instanceof Recording.Recorded)) {
            throw new IllegalStateException("the sample could not be recorded: " + recording);
        }
    }

    /** {@return who was found for which package} */
    private static ImmutableMap<PackageId, ProviderId> place(DemoContext demo) {
        Map<PackageId, ProviderId> awarded = new HashMap<>();
        demo.bars().during("Placing packages", progress -> {
            for (Case each : waiting(demo, 0, PLACED)) {
                approve(demo, each);
                if (demo.almoner().brokerage().place(each.pack(), each.wanted().from(), BROKER)
                        instanceof Outcome.Done placed) {
                    placed.placement().awarded().ifPresent(provider -> awarded.put(each.pack(), provider));
                }
            }
            return true;
        });
        return ImmutableMap.copyOf(awarded);
    }

    private static void approve(DemoContext demo, Case each) {
        Approvals.approve(
                demo.almoner().scheme(),
                demo.almoner(),
                each.pack(),
                each.wanted().from());
    }

    private static void playWeek(DemoContext demo, WorldRecorder recorder, Map<PackageId, ProviderId> awarded) {
        LocalDate over = demo.world().week().next().monday();
        demo.clock().moveTo(over);
        demo.bars().during("Recording visits", progress -> {
            recorder.record(VisitWeek.reports(demo.world(), awarded), progress);
            return true;
        });
        DemoRuns.settle(demo, over, "Paying and charging");
    }

    /** The first line that was paid is questioned. */
    private static void question(DemoContext demo) {
        demo.almoner().runs().postedBy(demo.almoner().runs().all().get(0).run().id()).stream()
                .map(LedgerTransaction::line)
                .findFirst()
                .ifPresent(line -> done(
                        demo.almoner().runs().hold(line, new Hold("the invoice is questioned", "finance"), FINANCE)));
    }

    /**
     * Two people of whom something was charged complain. One disputes it and is answered in time so far: it is proposed to waive the charge.
     * One waits for too long for an answer about late visits: the charge of that week is waived already.
     */
    private static void complain(DemoContext demo) {
        LocalDate over = demo.world().week().next().monday();
        List<LineKey> charged = charged(demo);
        if (!charged.isEmpty()) {
            LineKey disputed = charged.get(0);
            complain(
                    demo,
                    disputed,
                    over,
                    "charging-dispute",
                    ImmutableList.of(new Acknowledged(over)),
                    "a son wrote that the charge was more than the letter said");
            waive(demo, disputed, "the letter named a lower charge");
        }
        if (charged.size() > 1) {
            LineKey late = charged.get(1);
            complain(
                    demo,
                    late,
                    over.minusWeeks(1),
                    "late-visits",
                    ImmutableList.of(),
                    "a daughter rang: carers come when breakfast is long over");
            waive(demo, late, "visits of the week came late");
            done(demo.almoner()
                    .records()
                    .confirmWaiver(
                            late.person().orElseThrow(), late.period(), new Author(APPROVER, "the log shows it")));
        }
    }

    /** {@return the lines of two people of whom something was charged, of each the first; fewer where so many are not charged} */
    private static List<LineKey> charged(DemoContext demo) {
        Map<PersonId, LineKey> charged = new LinkedHashMap<>();
        demo.almoner().runs().all().stream()
                .flatMap(run -> demo.almoner().runs().postedBy(run.run().id()).stream())
                .map(LedgerTransaction::line)
                .filter(line -> line.kind() == LineKey.Kind.CHARGE)
                .forEach(line -> charged.putIfAbsent(line.person().orElseThrow(), line));
        return charged.values().stream().limit(COMPLAINING).toList();
    }

    private static void waive(DemoContext demo, LineKey charged, String reason) {
        done(demo.almoner()
                .records()
                .record(
                        charged.person().orElseThrow(),
                        PersonFacts.WAIVER,
                        new Waiver(Optional.empty(), FINANCE.by(), Optional.empty()),
                        charged.period(),
                        new Author(FINANCE.by(), reason)));
    }

    private static void complain(
            DemoContext demo,
            LineKey line,
            LocalDate received,
            String subject,
            ImmutableList<ComplaintStep> steps,
            String reason) {
        boolean disputes = subject.equals("charging-dispute");
        done(demo.almoner()
                .complaints()
                .receive(
                        line.person().orElseThrow(),
                        new Complaint(
                                "CF-1",
                                Nature.COMPLAINT,
                                received,
                                Optional.of(received.minusDays(1)),
                                Optional.empty(),
                                new ComplaintCode("relative"),
                                Optional.empty(),
                                ImmutableSortedSet.of(new ComplaintCode(subject)),
                                ImmutableSortedSet.of(new ComplaintCode(disputes ? "charging" : "home-care")),
                                line.provider(),
                                Optional.of(line.period()).filter(days -> disputes),
                                steps),
                        About.KNOWN_PERSON,
                        new Author(BROKER.by(), reason)));
    }

    /**
     * Offers some of those that wait: of three needs one is taken, one declined by the first that was asked, and one without an answer.
     * Some more are approved and not offered yet, and the rest wait for approval.
     *
     * @return a provider that was asked and has not answered, one that was paid before if there is one: for somebody who pays for care
     */
    private static Optional<ProviderId> offer(DemoContext demo) {
        Map<ProviderId, Case> unanswered = new LinkedHashMap<>();
        List<Case> offered = waiting(demo, PLACED, OFFERED);
        for (int i = 0; i < offered.size(); i++) {
            Case each = offered.get(i);
            approve(demo, each);
            if (demo.almoner().brokerage().publish(each.pack(), each.wanted().from(), BROKER)
                            instanceof Outcome.Done published
                    && published.course().outlook() instanceof Outlook.Asking asking) {
                ProviderId first = asking.providers().get(0);
                NeedId need = published.placement().id();
                switch (i % 3) {
                    case 0 ->
                        demo.almoner()
                                .brokerage()
                                .answer(
                                        need,
                                        first,
                                        Answer.accepted(
                                                published.placement().ranking().need()));
                    case 1 -> demo.almoner().brokerage().answer(need, first, Answer.declined(Answer.Decline.SKILLS));
                    default -> unanswered.put(first, each);
                }
            }
        }
        waiting(demo, OFFERED, APPROVED).forEach(each -> approve(demo, each));
        waiting(demo, APPROVED, Integer.MAX_VALUE).forEach(each -> askApproval(demo, each));
        Optional<ProviderId> shown = unanswered.keySet().stream()
                .max(Comparator.comparing(
                        provider -> demo.almoner().runs().remittances(provider).size()));
        shown.map(unanswered::get).ifPresent(each -> pays(demo, each));
        return shown;
    }

    private static void pays(DemoContext demo, Case each) {
        LocalDate from = each.wanted().from();
        done(demo.almoner()
                .records()
                .record(
                        each.person().id(),
                        PersonFacts.CHARGE,
                        new ChargeDecision(new Contribution(Money.parse("61.20")), false, from),
                        DateRange.from(from),
                        ASSESSOR));
    }

    private static void askApproval(DemoContext demo, Case each) {
        LocalDate from = each.wanted().from();
        demo.almoner().scheme().packages().approvals().ifPresent(rules -> {
            done(demo.almoner()
                    .records()
                    .record(
                            each.pack(),
                            PackageFacts.EVIDENCE,
                            new Evidence(rules.evidence()),
                            DateRange.from(from),
                            SOCIAL_WORKER));
            demo.almoner().packages().askApproval(each.pack(), from, SOCIAL_WORKER);
        });
    }
}
