package org.almoner.rest.console.people;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.almoner.domain.agreements.FreeCare;
import org.almoner.domain.assessment.NationalRules;
import org.almoner.domain.means.Expense;
import org.almoner.domain.means.Household;
import org.almoner.domain.means.Occupation;
import org.almoner.domain.means.PaymentPeriod;
import org.almoner.domain.means.Setting;
import org.almoner.rest.assessments.BasisGiven;
import org.almoner.rest.console.desk.Choice;
import org.almoner.rest.values.Json;
import org.almoner.wording.Figures;

/** What the form of an assessment lets people choose between. */
public record AssessmentChoices(
        List<Choice> settings,
        List<Choice> disabilities,
        List<Choice> bases,
        List<Choice> free,
        List<Choice> incomes,
        List<Choice> how,
        List<Choice> capital,
        List<Choice> occupiers,
        List<Choice> costs,
        List<Choice> periods,
        List<Integer> incomeRows,
        List<Integer> capitalRows,
        List<Integer> costRows) {

    private static final Choice NOTHING = new Choice("", "");

    static AssessmentChoices of(NationalRules national) {
        return new AssessmentChoices(
                words(Setting.values()).toList(),
                words(Household.Disability.values()).toList(),
                List.of(
                        new Choice(Json.name(BasisGiven.Kind.FULL), "Full assessment"),
                        new Choice(Json.name(BasisGiven.Kind.LIGHT_TOUCH), "Without a full one, as the person agreed"),
                        new Choice(Json.name(BasisGiven.Kind.NOT_DISCLOSED), "Means are not disclosed")),
                optional(words(FreeCare.values())),
                optional(national.incomes().values().stream().map(kind -> new Choice(kind.code(), kind.name()))),
                List.of(
                        new Choice("", "Received"),
                        new Choice("joint", "Joint: half is the partner's"),
                        new Choice("unclaimed", "Not claimed, but could be"),
                        new Choice("half-to-partner", "Half goes to the partner at home")),
                optional(national.capital().values().stream().map(kind -> new Choice(kind.code(), kind.name()))),
                optional(words(Occupation.Occupier.values())),
                optional(Arrays.stream(Expense.Kind.values()).map(kind -> new Choice(Json.name(kind), kind.title()))),
                words(PaymentPeriod.values()).toList(),
                rows(CircumstancesForm.INCOMES),
                rows(CircumstancesForm.ASSETS),
                rows(CircumstancesForm.COSTS));
    }

    private static Stream<Choice> words(Enum<?>... constants) {
        return Arrays.stream(constants).map(constant -> new Choice(Json.name(constant), Figures.words(constant)));
    }

    private static List<Choice> optional(Stream<Choice> choices) {
        return Stream.concat(Stream.of(NOTHING), choices).toList();
    }

    private static List<Integer> rows(int count) {
        return Stream.iterate(1, number -> number + 1).limit(count).toList();
    }
}
