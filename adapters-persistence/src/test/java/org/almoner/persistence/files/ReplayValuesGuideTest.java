package org.almoner.persistence.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Ascii;
import com.google.common.collect.Iterables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.almoner.domain.agreements.Absence;
import org.almoner.domain.agreements.Collector;
import org.almoner.domain.agreements.DirectPayment;
import org.almoner.domain.agreements.Fee;
import org.almoner.domain.agreements.FreeCare;
import org.almoner.domain.agreements.TimeBank;
import org.almoner.domain.assessment.AssessedCharge;
import org.almoner.domain.complaints.Nature;
import org.almoner.domain.money.PriceUnit;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.PlannedVisit;
import org.almoner.domain.packages.needs.DischargePathway;
import org.almoner.domain.packages.needs.EligibleOutcome;
import org.almoner.domain.packages.needs.Risk;
import org.almoner.domain.packages.reviews.Review;
import org.almoner.domain.providers.CarerGender;
import org.almoner.domain.providers.Indicators;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.providers.Role;
import org.almoner.domain.providers.Standing;
import org.almoner.domain.providers.evidence.Charter;
import org.almoner.domain.providers.evidence.Complaints;
import org.almoner.domain.providers.evidence.Findings;
import org.almoner.domain.providers.evidence.QualityDomain;
import org.almoner.domain.time.FactKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The guide to the values of facts: what it shows is read, and it leaves no kind and no word out. */
class ReplayValuesGuideTest {

    private static final Path GUIDE = Path.of("../docs/guide/replay-values.md");
    private static final Pattern ENTRIES = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    private static List<String> shown() throws IOException {
        return ENTRIES.matcher(Files.readString(GUIDE))
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    @Test
    void everyKindIsShownAndRead() throws IOException {
        Path scenario = folder.resolve("shown.yaml");
        Files.writeString(scenario, "scenario: What is shown\nscheme: small\nentries:\n" + String.join("", shown()));

        ScenarioResult result = ScenarioFiles.read(scenario);

        assertThat(result).isInstanceOf(ScenarioResult.Accepted.class);
        assertThat(((ScenarioResult.Accepted) result)
                        .scenario().entries().stream().flatMap(entry -> kind(entry.action())))
                .containsAll(Iterables.concat(PersonFacts.ALL, PackageFacts.ALL, ProviderFacts.ALL));
    }

    private static Stream<FactKind<?>> kind(ScenarioAction action) {
        if (action instanceof ScenarioAction.PersonFact<?> fact) {
            return Stream.of(fact.kind());
        }
        if (action instanceof ScenarioAction.ProviderFact<?> fact) {
            return Stream.of(fact.kind());
        }
        return action instanceof ScenarioAction.PackageFact<?> fact ? Stream.of(fact.kind()) : Stream.empty();
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Absence.class,
                Collector.class,
                DirectPayment.Method.class,
                Fee.Reason.class,
                FreeCare.class,
                TimeBank.Charge.class,
                AssessedCharge.FullCost.Reason.class,
                AssessedCharge.NoCharge.Reason.class,
                PriceUnit.class,
                Standing.class,
                Role.class,
                Indicators.Basis.class,
                QualityDomain.class,
                Charter.Answer.class,
                Findings.Reporter.class,
                Complaints.Outcome.class,
                Nature.class,
                PlannedVisit.Purpose.class,
                CarerGender.class,
                Risk.class,
                EligibleOutcome.class,
                DischargePathway.class,
                Review.class
            })
    void everyWordThatAValueMayHaveIsSaid(Class<?> words) throws IOException {
        String guide = Files.readString(GUIDE);

        assertThat(Arrays.stream(words.getEnumConstants())
                        .map(word ->
                                "`" + Ascii.toLowerCase(((Enum<?>) word).name()).replace('_', '-') + "`"))
                .allSatisfy(word -> assertThat(guide).contains(word));
    }
}
