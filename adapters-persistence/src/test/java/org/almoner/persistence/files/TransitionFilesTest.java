package org.almoner.persistence.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.transition.Amount;
import org.almoner.domain.transition.Outcome;
import org.almoner.domain.transition.Outcome.Ground;
import org.almoner.domain.transition.Room;
import org.almoner.domain.transition.TransitionPlan;
import org.almoner.domain.transition.TransitionProblem;
import org.almoner.domain.transition.Way;
import org.almoner.domain.transition.Wish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransitionFilesTest {

    private static final Path EXAMPLE = Path.of("../docs/examples/transition/two-phases.yaml");

    @TempDir
    Path folder;

    private List<String> problems(String from, String to) throws IOException {
        String text = Files.readString(EXAMPLE);
        assertThat(text).contains(from);
        return refused(TransitionFiles.read(write(text.replace(from, to))));
    }

    private static List<String> refused(FileResult<?> result) {
        return ((FileResult.Refused<?>) result)
                .problems().stream().map(FileRemark::toString).toList();
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("given.yaml"), text);
    }

    @Test
    void theExampleIsReadAsItStands() {
        TransitionProblem problem = TransitionFiles.read(EXAMPLE).orElseThrow();

        assertThat(problem.packages()).hasSize(15);
        assertThat(problem.receivers()).hasSize(7);
        assertThat(problem.getPackage(new PackageId("K-13")).care().amount()).isEqualTo(Amount.Places.everyDay(1));
        assertThat(problem.getPackage(new PackageId("K-14")).care().amount()).isEqualTo(new Amount.Places(1, 2));
        assertThat(problem.findReceiver(problem.getPackage(new PackageId("K-13")), new ProviderId("P-104"))
                        .orElseThrow()
                        .free())
                .isEqualTo(Room.ofPlaces(1));
        assertThat(problem.getPackage(new PackageId("K-02")).home().household()).isEqualTo(new PersonId("C-01"));
        assertThat(problem.getPackage(new PackageId("K-01")).home().household()).isEqualTo(new PersonId("C-01"));
        assertThat(problem.getPackage(new PackageId("K-06")).wish()).isEqualTo(new Wish.Named(new ProviderId("P-102")));
        assertThat(problem.getPackage(new PackageId("K-07")).wish()).isEqualTo(new Wish.Keep(Way.DIRECT_PAYMENT));
        assertThat(problem.departures().get(new ProviderId("P-902")).improvesBy())
                .contains(LocalDate.of(2020, 11, 12));
    }

    @Test
    void mistakesAreToldWithLineValueAndAdvice() throws IOException {
        assertThat(problems("street: LE13 2AA, zone: melton", "street: LE13 2AA, zone: meltn"))
                .singleElement()
                .asString()
                .startsWith("given.yaml:57: packages[6].zone: 'meltn' is not one of ")
                .endsWith("did you mean 'melton'?");
        assertThat(problems("weekly-hours: 9,", "weekly-hours: 0,"))
                .singleElement()
                .asString()
                .startsWith("given.yaml:57: packages[6].weekly-hours: ")
                .contains("weekly hours above none, but has 0h");
        assertThat(problems("package: K-08", "package: K-07"))
                .containsExactly("given.yaml:58: packages[7]: K-07 is given in line 57, too; keep one");
        assertThat(problems("provider: P-103", "provider: P-901"))
                .containsExactly("given.yaml:29: receivers[2]: P-901 leaves by line 12, so it can receive nobody");
        assertThat(problems(
                        "keeps-provider-by: direct-payment", "keeps-provider-by: direct-payment, wishes-for: P-101"))
                .singleElement()
                .asString()
                .contains("leave one of the two out");
        assertThat(problems("to: 2020-11-09,", "to: 2020-11-23,"))
                .singleElement()
                .asString()
                .contains("phase South starts before the one ahead of it has ended");
    }

    @Test
    void careIsInHoursOrInPlacesAndItsUnitsFitItsPrice() throws IOException {
        assertThat(problems("weekly-hours: 9,", "weekly-hours: 9, places: 1,"))
                .singleElement()
                .asString()
                .contains("packages[6]: care is given in visits or in places; leave 'weekly-hours' or 'places' out");
        assertThat(problems("weekly-hours: 9,", ""))
                .singleElement()
                .asString()
                .contains("'weekly-hours' is missing; add it, or 'places' for care that is not given in visits");
        assertThat(problems("weekly-hours: 9,", "places: 1, weekly-units: 3,"))
                .singleElement()
                .asString()
                .contains("'20.20/hour' does not price places: write a price by the week, day, night or session");
        assertThat(problems("weekly-hours: 9,", "weekly-hours: 9, weekly-units: 3,"))
                .singleElement()
                .asString()
                .contains("packages[6].weekly-units: visits have no units; leave it out");
        assertThat(problems("weekly-units: 2, ", ""))
                .singleElement()
                .asString()
                .contains("packages[13]: 'weekly-units' is missing; add it");
        assertThat(problems("weekly-units: 2, ", "weekly-units: 8, "))
                .singleElement()
                .asString()
                .contains("units a week are 1 to 7 where the places are 1, but got 8");
        assertThat(problems("places: 1, price: 640.00/week", "places: 1, weekly-units: 7, price: 640.00/week"))
                .hasSize(2)
                .allSatisfy(problem -> assertThat(problem).contains("a price by the week is for every day of it"));
        assertThat(problems("anywhere: {role: prime, free-places: 1}", "anywhere: {role: prime, free-hours: 1}"))
                .singleElement()
                .asString()
                .contains("receivers[3].anywhere: visits are given at home");
    }

    @Test
    void aProviderThatNobodyHasAndNobodyWishesForDoesNotLeave() throws IOException {
        assertThat(problems("{provider: P-902, end", "{provider: P-903, end"))
                .containsExactly(
                        "given.yaml:13: leaving[1]: no package is with P-903, and nobody wishes for it; correct"
                                + " the reference, or leave it out");
    }

    @Test
    void oneMistakeMakesNoOthers() throws IOException {
        assertThat(problems("to: 2020-11-09,", "to: 2020-11-99,"))
                .singleElement()
                .asString()
                .contains("phases[0].to: '2020-11-99' is not a date");
        assertThat(problems("to: 2020-11-09,", "to: 0202-11-09,"))
                .singleElement()
                .asString()
                .contains("phases[0].to: '0202-11-09' is not in the years 1900 to 2999; correct the year");
        assertThat(problems("weekly-hours: 9,", "weekly-hours: nine,"))
                .singleElement()
                .asString()
                .contains("packages[6].weekly-hours");
    }

    @Test
    void aReceiverServesAZoneOfAPhase() throws IOException {
        assertThat(problems("{zone: melton, role", "{zone: meltn, role"))
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem)
                        .contains("zones[", "'meltn' is not one of ")
                        .endsWith("did you mean 'melton'?"));
    }

    @Test
    void everyKindOfOutcomeIsReadAsItWasWritten() throws IOException {
        TransitionPlan plan = new TransitionPlan(ImmutableSortedMap.copyOf(Map.of(
                new PackageId("K-1"), new Outcome.Moves(new ProviderId("P-1"), LocalDate.of(2020, 11, 2)),
                new PackageId("K-2"), new Outcome.Stays(new Ground.ProviderStays()),
                new PackageId("K-3"), new Outcome.Stays(new Ground.Improving(LocalDate.of(2020, 11, 12))),
                new PackageId("K-4"),
                        new Outcome.Stays(new Ground.OwnBudget(Way.DIRECT_PAYMENT, ExactMoney.parse("2625/4"))),
                new PackageId("K-5"), new Outcome.Unplaced())));

        for (TransitionPlan each : ImmutableList.of(plan, new TransitionPlan(ImmutableSortedMap.of()))) {
            assertThat(TransitionFiles.readPlan(write(TransitionFiles.planText(each)))
                            .orElseThrow())
                    .isEqualTo(each);
        }
    }

    @Test
    void aPlanWithMistakesIsRefused() throws IOException {
        assertThat(refused(TransitionFiles.readPlan(write("""
                        plan:
                          - {package: K-1, moves-to: P-1}
                          - {package: K-2}
                          - {package: K-3, unplaced: true}
                          - {package: K-3, unplaced: true}
                          - {package: K-4, stays: improvin, by: 2020-11-02}
                        """))))
                .hasSize(4)
                .anySatisfy(problem -> assertThat(problem).contains(":2:", "'on' is missing"))
                .anySatisfy(problem -> assertThat(problem).contains(":3:", "write moves-to, stays or"))
                .anySatisfy(problem -> assertThat(problem).contains(":5:", "K-3 is planned twice"))
                .anySatisfy(problem -> assertThat(problem).contains(":6:", "did you mean 'improving'?"));
    }
}
