package org.almoner.domain.complaints;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterables;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.almoner.domain.complaints.ComplaintStep.Acknowledged;
import org.almoner.domain.complaints.ComplaintStep.Closed;
import org.almoner.domain.complaints.ComplaintStep.Corrected;
import org.almoner.domain.complaints.ComplaintStep.HoldingLetter;
import org.almoner.domain.complaints.ComplaintStep.LongerTimeAgreed;
import org.almoner.domain.complaints.ComplaintStep.OmbudsmanDecided;
import org.almoner.domain.complaints.ComplaintStep.ToOmbudsman;
import org.almoner.domain.complaints.ComplaintStep.Waived;
import org.almoner.domain.parts.Words;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.DateRange;

/**
 * A complaint, an enquiry or a compliment, and what happened to it (rule K7). Who said it is not named: the file says whom it is about.
 * Immutable.
 *
 * @param reference the council's, one of its file; 40 letters, digits, dots, slashes and hyphens at most
 * @param nature what it is
 * @param received when the council got it
 * @param happened when what it is about happened last, where that is known
 * @param whyLate why it is looked into although what it is about is older than the policy's limit, or empty
 * @param originator who said it, a code of the policy
 * @param division of the council that it is about, a code of the policy, where one is named
 * @param subjects what it is about, codes of the policy; at least one, but for a compliment
 * @param services that it is about, codes of the policy
 * @param provider that it is about, if any
 * @param disputed the days, with an end, whose charges to the person are in dispute, or empty where none are
 * @param steps what happened, in the order of the days
 */
public record Complaint(
        String reference,
        Nature nature,
        LocalDate received,
        Optional<LocalDate> happened,
        Optional<String> whyLate,
        ComplaintCode originator,
        Optional<ComplaintCode> division,
        ImmutableSortedSet<ComplaintCode> subjects,
        ImmutableSortedSet<ComplaintCode> services,
        Optional<ProviderId> provider,
        Optional<DateRange> disputed,
        ImmutableList<ComplaintStep> steps) {

    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9./-]{0,39}");
    private static final Comparator<ComplaintStep> BY_DAY = Comparator.comparing(ComplaintStep::on);

    /**
     * Refuses what cannot have happened.
     *
     * @throws IllegalArgumentException if the reference is malformed, nothing is complained of, something happened before its time or twice,
     *     or charges are adjusted of which none are in dispute
     */
    public Complaint {
        checkArgument(
                REFERENCE.matcher(reference).matches(),
                "'%s' is not the reference of a complaint: write up to 40 letters, digits, dots, slashes and hyphens",
                reference);
        checkArgument(
                nature == Nature.COMPLIMENT || !subjects.isEmpty(), "%s needs a subject of the policy", reference);
        LocalDate day = received;
        happened.ifPresent(then -> checkArgument(
                !then.isAfter(day), "%s was received on %s, before it happened on %s", reference, day, then));
        whyLate.ifPresent(
                why -> checkArgument(!why.isBlank(), "say why %s is looked into late, or leave it out", reference));
        disputed.ifPresent(days ->
                checkArgument(days.end().isPresent(), "charges are in dispute of days with an end, but got %s", days));
        checkSteps(reference, nature, received, steps);
        steps.forEach(step -> checkAdjusted(reference, disputed, step));
    }

    private static void checkAdjusted(String reference, Optional<DateRange> disputed, ComplaintStep step) {
        checkArgument(
                disputed.isPresent() || !(step instanceof Waived || step instanceof Corrected),
                "%s disputes no charge that could be adjusted; say the days that are in dispute",
                reference);
        checkArgument(
                !(step instanceof Waived waived)
                        || disputed.filter(waived.days()::overlaps).isPresent(),
                "%s disputes charges of other days than were waived",
                reference);
    }

    private static void checkSteps(
            String reference, Nature nature, LocalDate received, ImmutableList<ComplaintStep> steps) {
        for (ComplaintStep step : steps) {
            checkArgument(
                    !step.on().isBefore(received),
                    "%s was received on %s, and nothing happened to it on %s",
                    reference,
                    received,
                    step.on());
            checkArgument(
                    nature != Nature.COMPLIMENT || step instanceof Acknowledged,
                    "%s is a compliment, which is acknowledged and nothing else",
                    reference);
        }
        checkArgument(
                Comparators.isInOrder(steps, BY_DAY),
                "what happened to %s is told in the order of the days",
                reference);
        checkOnce(reference, steps, Acknowledged.class, "acknowledged");
        checkOnce(reference, steps, Closed.class, "closed");
        checkOnce(reference, steps, ToOmbudsman.class, "taken to the ombudsman");
        checkOnce(reference, steps, OmbudsmanDecided.class, "decided by the ombudsman");
        checkOrder(reference, steps);
    }

    private static void checkOnce(
            String reference, ImmutableList<ComplaintStep> steps, Class<? extends ComplaintStep> type, String what) {
        ImmutableList<LocalDate> days =
                steps.stream().filter(type::isInstance).map(ComplaintStep::on).collect(ImmutableList.toImmutableList());
        checkArgument(
                days.size() <= 1,
                "%s is %s once, but got %s; take back the wrong one, or record the file without it",
                reference,
                what,
                Words.list(days));
    }

    private static void checkOrder(String reference, ImmutableList<ComplaintStep> steps) {
        int closed = Iterables.indexOf(steps, Closed.class::isInstance);
        int asked = Iterables.indexOf(steps, ToOmbudsman.class::isInstance);
        int decided = Iterables.indexOf(steps, OmbudsmanDecided.class::isInstance);
        checkArgument(
                decided < 0 || (asked >= 0 && asked < decided),
                "the ombudsman decides what was taken there; say first when %s was",
                reference);
        checkArgument(
                closed < 0
                        || steps.stream()
                                .skip(closed)
                                .noneMatch(step -> step instanceof Acknowledged
                                        || step instanceof LongerTimeAgreed
                                        || step instanceof HoldingLetter),
                "%s is closed, and no answer to it is due any longer",
                reference);
    }

    /**
     * {@return this complaint, to which one more thing happened}
     *
     * @throws IllegalArgumentException if that cannot have happened
     */
    public Complaint with(ComplaintStep step) {
        return having(ImmutableList.sortedCopyOf(
                BY_DAY, Stream.concat(steps.stream(), Stream.of(step)).collect(ImmutableList.toImmutableList())));
    }

    /**
     * {@return this complaint, to which one thing less happened}
     *
     * @param step one of its steps
     */
    public Complaint without(ComplaintStep step) {
        int at = steps.lastIndexOf(step);
        return having(ImmutableList.<ComplaintStep>builder()
                .addAll(steps.subList(0, at))
                .addAll(steps.subList(at + 1, steps.size()))
                .build());
    }

    /** {@return this complaint, to which only these things happened} */
    public Complaint having(ImmutableList<ComplaintStep> happenedTo) {
        return new Complaint(
                reference,
                nature,
                received,
                happened,
                whyLate,
                originator,
                division,
                subjects,
                services,
                provider,
                disputed,
                happenedTo);
    }

    /** {@return this complaint as it was at the end of the day, which is not before it was received} */
    public Complaint until(LocalDate day) {
        return having(steps.stream().filter(step -> !step.on().isAfter(day)).collect(ImmutableList.toImmutableList()));
    }

    /** {@return what of the type happened to it, in the order of the days} */
    public <S extends ComplaintStep> ImmutableList<S> steps(Class<S> type) {
        return steps.stream().filter(type::isInstance).map(type::cast).collect(ImmutableList.toImmutableList());
    }

    /** {@return the first of the type that happened to it} */
    public <S extends ComplaintStep> Optional<S> find(Class<S> type) {
        return steps(type).stream().findFirst();
    }

    /** {@return whether council or ombudsman still have to answer; nobody has to answer a compliment} */
    public boolean isOpen() {
        return nature != Nature.COMPLIMENT
                && (find(Closed.class).isEmpty()
                        || (find(ToOmbudsman.class).isPresent()
                                && find(OmbudsmanDecided.class).isEmpty()));
    }

    /** {@return what is known to have happened after the day, in order} */
    public ImmutableList<ComplaintStep> stepsAfter(LocalDate day) {
        return steps.stream().filter(step -> step.on().isAfter(day)).collect(ImmutableList.toImmutableList());
    }
}
