package org.almoner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.almoner.application.port.in.Progress;
import org.almoner.domain.assessment.AssessedCharge;
import org.almoner.domain.assessment.AssessedCharge.Contribution;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.packages.PlannedVisit;
import org.almoner.domain.packages.Service;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.performance.CaseloadPackage;
import org.almoner.domain.performance.FundedPackage;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.zones.BandCode;
import org.almoner.domain.zones.Postcode;
import org.almoner.formats.caseload.CaseloadWriter;
import org.almoner.testkit.generators.MoneyArbitraries;
import org.almoner.testkit.generators.PackageArbitraries;

/** What is written as a caseload is read again as it was, and what would not be is left out. */
class CaseloadRoundTripProperties {

    private static final Scheme SCHEME = Schemes.load(Schemes.DEFAULT);
    private static final LocalDate DAY = LocalDate.of(2020, 11, 2);
    private static final FundedPackage HOME = funded(
            WeeklyPlan.of(List.of(new PlannedVisit(DayOfWeek.MONDAY, LocalTime.of(8, 0), 60, 0))),
            Optional.empty(),
            Percentage.NONE,
            Optional.empty());

    @Provide
    Arbitrary<List<FundedPackage>> caseloads() {
        Arbitrary<FundedPackage> visits = Combinators.combine(
                        PackageArbitraries.weeklyPlan(),
                        MoneyArbitraries.timedPrice().optional(),
                        MoneyArbitraries.percentage(),
                        MoneyArbitraries.weeklyAmount()
                                .map(weekly -> (AssessedCharge) new Contribution(weekly))
                                .optional())
                .as(CaseloadRoundTripProperties::funded);
        Arbitrary<FundedPackage> services = PackageArbitraries.service()
                .filter(service -> !service.price().unit().isOfVisits())
                .map(service -> FundedPackage.byCouncil(CaseloadPackage.ofService(
                        new PackageId("K-0"), Offering.HOME_CARE, new BandCode("rural"), service)));
        return Arbitraries.oneOf(visits, services)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(all -> {
                    ImmutableList.Builder<FundedPackage> numbered = ImmutableList.builder();
                    for (int i = 0; i < all.size(); i++) {
                        numbered.add(numbered(all.get(i), new PackageId("K-" + i)));
                    }
                    return numbered.build();
                });
    }

    private static FundedPackage funded(
            WeeklyPlan plan, Optional<UnitPrice> agreed, Percentage share, Optional<AssessedCharge> charge) {
        return new FundedPackage(
                new CaseloadPackage(
                        new PackageId("K-0"),
                        Offering.HOME_CARE,
                        new BandCode("urban"),
                        Optional.of(WeeklyPlan.of(plan.visits())),
                        Optional.empty(),
                        agreed,
                        agreed.isEmpty()),
                Optional.empty(),
                Optional.empty(),
                share,
                charge);
    }

    private static FundedPackage numbered(FundedPackage funded, PackageId id) {
        CaseloadPackage pack = funded.pack();
        return new FundedPackage(
                new CaseloadPackage(
                        id, pack.offering(), pack.band(), pack.plan(), pack.service(), pack.agreed(), pack.atFee()),
                funded.person(),
                funded.home(),
                funded.healthShare(),
                funded.charge());
    }

    @Property
    void aCaseloadIsReadAgainAsItWasButForWhatIsLeftOut(@ForAll("caseloads") List<FundedPackage> caseload)
            throws IOException {
        Again again = again(caseload);

        assertThat(again.read())
                .isEqualTo(
                        caseload.stream().filter(each -> isPlain(each.pack())).toList());
        assertThat(again.leftOut())
                .containsOnlyKeys(caseload.stream()
                        .map(FundedPackage::pack)
                        .filter(pack -> !isPlain(pack))
                        .map(CaseloadPackage::id)
                        .toList());
    }

    /** Whether visits have no purpose, and a service is spread as the units of a week are. */
    private static boolean isPlain(CaseloadPackage pack) {
        return pack.plan().stream()
                        .flatMap(plan -> plan.visits().stream())
                        .allMatch(visit -> visit.purpose().isEmpty())
                && pack.service()
                        .filter(service -> !service.equals(Service.weekly(service.price(), service.weeklyUnits())))
                        .isEmpty();
    }

    @Example
    void aPostcodeIsKeptAndAChargeThatIsNoContributionIsNotWritten() throws IOException {
        FundedPackage home = with(Optional.of(Postcode.parse("LE67 3FN")), Optional.empty(), Optional.empty());
        FundedPackage full = numbered(
                with(
                        Optional.empty(),
                        Optional.of(new AssessedCharge.NoCharge(AssessedCharge.NoCharge.Reason.NOTHING_LEFT)),
                        Optional.empty()),
                new PackageId("K-1"));

        Again again = again(List.of(home, full));

        assertThat(again.read()).containsExactly(home);
        assertThat(again.leftOut()).containsOnlyKeys(new PackageId("K-1"));
    }

    @Example
    void aContributionForSeveralPackagesIsNotWritten() throws IOException {
        Optional<PersonId> person = Optional.of(new PersonId("C-1"));
        Optional<AssessedCharge> charge = Optional.of(new Contribution(Money.parse("10.00")));
        FundedPackage one = with(Optional.empty(), charge, person);

        assertThat(again(List.of(one)).leftOut()).isEmpty();
        assertThat(again(List.of(one, numbered(one, new PackageId("K-1")))).leftOut())
                .hasSize(2);
    }

    private static FundedPackage with(
            Optional<Postcode> home, Optional<AssessedCharge> charge, Optional<PersonId> person) {
        return new FundedPackage(HOME.pack(), person, home, HOME.healthShare(), charge);
    }

    private static Again again(List<FundedPackage> caseload) throws IOException {
        Path file = Files.createTempFile("caseload", ".csv");
        try {
            Map<PackageId, String> leftOut;
            try (Writer target = Files.newBufferedWriter(file)) {
                leftOut = CaseloadWriter.write(target, caseload);
            }
            List<FundedPackage> read = new ArrayList<>();
            if (leftOut.size() < caseload.size()) {
                CaseloadFiles.each(file, SCHEME, DAY, Progress.SILENT, read::add);
            }
            return new Again(leftOut, read);
        } finally {
            Files.delete(file);
        }
    }

    /** What was left out, and what was read. */
    private record Again(Map<PackageId, String> leftOut, List<FundedPackage> read) {}
}
