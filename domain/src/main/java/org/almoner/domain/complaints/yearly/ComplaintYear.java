package org.almoner.domain.complaints.yearly;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Range;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.almoner.domain.complaints.AdjustedComplaint;
import org.almoner.domain.complaints.Complaint;
import org.almoner.domain.complaints.ComplaintClock.What;
import org.almoner.domain.complaints.ComplaintCode;
import org.almoner.domain.complaints.ComplaintOnDay;
import org.almoner.domain.complaints.ComplaintPolicy;
import org.almoner.domain.complaints.ComplaintStep.Closed;
import org.almoner.domain.complaints.ComplaintStep.OmbudsmanDecided;
import org.almoner.domain.complaints.ComplaintStep.SettlementPaid;
import org.almoner.domain.complaints.ComplaintStep.ToOmbudsman;
import org.almoner.domain.complaints.Nature;
import org.almoner.domain.money.Money;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.FinancialYear;

/**
 * What was received from 1 April to 31 March, counted as it stood on a day (rule K7). Immutable.
 *
 * @param days the year
 * @param asOf the day; steps after it are not counted
 * @param cases how many there are of each nature
 * @param tables of complaints and of enquiries, by each dimension
 * @param timeliness of complaints and of enquiries
 * @param toOmbudsman how many went to the ombudsman
 * @param decisions of the ombudsman, by code, on those
 * @param settlements what was paid to settle
 * @param adjustments of charges, what they took off as the ledger stands
 */
public record ComplaintYear(
        DateRange days,
        LocalDate asOf,
        ImmutableMap<Nature, Integer> cases,
        ImmutableList<CaseTable> tables,
        ImmutableList<Timeliness> timeliness,
        int toOmbudsman,
        ImmutableMap<String, Integer> decisions,
        Money settlements,
        AdjustmentsMade adjustments) {

    /** The years in which one may end. */
    public static final Range<Integer> YEARS = Range.closed(1900, 2999);

    private static final ImmutableList<Nature> ANSWERED = ImmutableList.of(Nature.COMPLAINT, Nature.ENQUIRY);

    /** {@return the year in which that year ends, on 31 March, in which the day lies} */
    public static int endOf(LocalDate day) {
        return FinancialYear.of(day).begins() + 1;
    }

    /** {@return whether the year that ends in the year, on 31 March, has begun on the day} */
    public static boolean hasBegun(int endsIn, LocalDate day) {
        return endOf(day) >= endsIn;
    }

    /**
     * {@return the year, counted}
     *
     * @param endsIn the year in which it ends, on 31 March
     * @param recorded complaints, of whatever year, with what their disputes led to
     * @param day as of which it is counted
     * @param policy whose codes are told even where nothing is counted under them
     * @throws IllegalArgumentException if the year has not begun on the day, or is not from 1900 to 2999
     */
    public static ComplaintYear of(
            int endsIn, Collection<AdjustedComplaint> recorded, LocalDate day, ComplaintPolicy policy) {
        checkArgument(YEARS.contains(endsIn), "a year ends in one of %s, but got %s", YEARS, endsIn);
        DateRange days = new FinancialYear(endsIn - 1).days();
        checkArgument(hasBegun(endsIn, day), "the year to 31 March %s has not begun on %s", endsIn, day);
        ImmutableList<AdjustedComplaint> received = recorded.stream()
                .filter(each -> days.contains(each.complaint().received())
                        && !each.complaint().received().isAfter(day))
                .collect(ImmutableList.toImmutableList());
        ImmutableList<ComplaintOnDay> all = received.stream()
                .map(each -> ComplaintOnDay.of(each.complaint(), day, policy))
                .collect(ImmutableList.toImmutableList());
        ImmutableMap<Nature, Integer> cases = Stream.of(Nature.values())
                .collect(ImmutableMap.toImmutableMap(
                        nature -> nature, nature -> of(nature, all).size()));
        return new ComplaintYear(
                days,
                day,
                cases,
                ANSWERED.stream()
                        .flatMap(nature -> Stream.of(Dimension.values())
                                .map(by -> table(nature, by, of(nature, all), days, policy)))
                        .collect(ImmutableList.toImmutableList()),
                ANSWERED.stream()
                        .flatMap(nature ->
                                Stream.of(What.values()).map(what -> Timeliness.of(nature, what, of(nature, all))))
                        .collect(ImmutableList.toImmutableList()),
                (int) all.stream()
                        .filter(each -> each.complaint().find(ToOmbudsman.class).isPresent())
                        .count(),
                counts(
                        names(policy.decisions()),
                        all,
                        complaint -> names(complaint.steps(OmbudsmanDecided.class).stream()
                                .map(OmbudsmanDecided::decision)
                                .collect(ImmutableSet.toImmutableSet()))),
                Money.sum(all.stream()
                        .flatMap(each -> each.complaint().steps(SettlementPaid.class).stream())
                        .map(SettlementPaid::amount)
                        .toList()),
                AdjustmentsMade.until(day, received));
    }

    private static ImmutableList<ComplaintOnDay> of(Nature nature, ImmutableList<ComplaintOnDay> all) {
        return all.stream()
                .filter(each -> each.complaint().nature() == nature)
                .collect(ImmutableList.toImmutableList());
    }

    private static CaseTable table(
            Nature nature, Dimension by, ImmutableList<ComplaintOnDay> cases, DateRange days, ComplaintPolicy policy) {
        return new CaseTable(
                nature,
                by,
                counts(known(by, days, policy), cases, complaint -> codes(by, complaint)),
                cases.size(),
                Optional.of((int) cases.stream()
                        .filter(each -> codes(by, each.complaint()).isEmpty())
                        .count()));
    }

    private static ImmutableSet<String> known(Dimension by, DateRange days, ComplaintPolicy policy) {
        return switch (by) {
            case OUTCOME -> names(policy.outcomes().keySet());
            case MONTH -> months(days);
            case DIVISION -> names(policy.divisions());
            case ORIGINATOR -> names(policy.originators());
            case SUBJECT -> names(policy.subjects());
            case SERVICE -> names(policy.services());
        };
    }

    private static ImmutableSet<String> codes(Dimension by, Complaint complaint) {
        return switch (by) {
            case OUTCOME -> names(complaint.find(Closed.class).map(Closed::outcome));
            case MONTH -> ImmutableSet.of(YearMonth.from(complaint.received()).toString());
            case DIVISION -> names(complaint.division());
            case ORIGINATOR -> names(Optional.of(complaint.originator()));
            case SUBJECT -> names(complaint.subjects());
            case SERVICE -> names(complaint.services());
        };
    }

    private static ImmutableSet<String> months(DateRange days) {
        return Stream.iterate(YearMonth.from(days.from()), month -> month.plusMonths(1))
                .limit(Month.values().length)
                .map(YearMonth::toString)
                .collect(ImmutableSet.toImmutableSet());
    }

    private static ImmutableSet<String> names(Optional<ComplaintCode> code) {
        return names(code.stream().collect(ImmutableSet.toImmutableSet()));
    }

    private static ImmutableSet<String> names(Collection<ComplaintCode> codes) {
        return codes.stream().map(ComplaintCode::code).collect(ImmutableSet.toImmutableSet());
    }

    /** {@return how many are of each code: of the known ones first, then of those that the policy does not know} */
    private static ImmutableMap<String, Integer> counts(
            ImmutableSet<String> known,
            ImmutableList<ComplaintOnDay> cases,
            Function<Complaint, ImmutableSet<String>> codes) {
        ImmutableList<ImmutableSet<String>> given =
                cases.stream().map(each -> codes.apply(each.complaint())).collect(ImmutableList.toImmutableList());
        ImmutableSet<String> used =
                given.stream().flatMap(ImmutableSet::stream).sorted().collect(ImmutableSet.toImmutableSet());
        return Sets.union(known, used).stream().collect(ImmutableMap.toImmutableMap(code -> code, code ->
                (int) given.stream().filter(of -> of.contains(code)).count()));
    }
}
