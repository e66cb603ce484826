package org.almoner.rest.console.people;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.almoner.application.port.in.Assessing;
import org.almoner.domain.agreements.FreeCare;
import org.almoner.domain.assessment.NationalRules;
import org.almoner.domain.means.CircumstancesHistory;
import org.almoner.domain.means.Expense;
import org.almoner.domain.means.Household;
import org.almoner.domain.means.Occupation;
import org.almoner.domain.means.PaymentPeriod;
import org.almoner.domain.means.Setting;
import org.almoner.domain.money.Money;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.time.DateRange;
import org.almoner.rest.assessments.AdultGiven;
import org.almoner.rest.assessments.BasisGiven;
import org.almoner.rest.assessments.CapitalGiven;
import org.almoner.rest.assessments.CareGiven;
import org.almoner.rest.assessments.Circumstances;
import org.almoner.rest.assessments.CircumstancesGiven;
import org.almoner.rest.assessments.CostGiven;
import org.almoner.rest.assessments.FreeCareGiven;
import org.almoner.rest.assessments.HouseholdGiven;
import org.almoner.rest.assessments.IncomeGiven;
import org.almoner.rest.assessments.Kinds;
import org.almoner.rest.console.desk.Form;
import org.almoner.rest.console.desk.Written;
import org.almoner.rest.problems.BodyError;
import org.almoner.rest.problems.ProblemException;
import org.almoner.rest.values.Days;
import org.almoner.rest.values.Wrong;

/**
 * Reads the circumstances that a form tells: all of them hold from its first day on. What is wrong with its fields and with the values that
 * they make is told at once, by the form. Of one thread.
 */
final class CircumstancesForm {

    static final int INCOMES = 6;
    static final int ASSETS = 4;
    static final int COSTS = 5;

    private static final String TRUE = "true";
    private static final Splitter POINTER = Splitter.on('/').omitEmptyStrings();

    private static final Wrong NOTHING = new Wrong(List.of());

    private final Form form;
    private final NationalRules national;
    private final Optional<LocalDate> born;
    private final Optional<LocalDate> from;
    private final Optional<LocalDate> to;
    private final Optional<CircumstancesHistory> history;

    CircumstancesForm(Form form, NationalRules national) {
        this.form = form;
        this.national = national;
        born = form.called("born", "Born on").day("born", "Say when the person was born");
        from = form.called("from", "First day").day("from", "Say from which day on it is so");
        to = form.called("to", "Day after the last").day("to", "Say until which day it is worked out");
        checkEnd();
        history = history();
    }

    private void checkEnd() {
        LocalDate last = national.tables().term().end().orElse(LocalDate.MAX);
        if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
            form.wrong("to", "The day after the last must come after the first");
        } else if (to.filter(last::isBefore).isPresent()) {
            form.wrong("to", "The national tables end on " + Written.day(last) + "; end on that day, or before");
        }
    }

    /**
     * {@return what the form asks for}
     *
     * @throws ProblemException that tells everything where anything is wrong
     */
    Asked asked() {
        form.check();
        return new Asked(history.orElseThrow(), DateRange.of(from.orElseThrow(), to.orElseThrow()));
    }

    /** What a form asks for: circumstances, and the days for which the person is assessed. */
    record Asked(CircumstancesHistory history, DateRange days) {

        LocalDate day() {
            return days.from();
        }

        Assessing.Request request(PersonId person, boolean provisional, LocalDate told) {
            return new Assessing.Request(ImmutableMap.of(person, history), days, provisional, told);
        }
    }

    /** {@return the circumstances, or empty after saying what is wrong with them} */
    private Optional<CircumstancesHistory> history() {
        Optional<Setting> setting = form.value(Setting.class, "setting", "Choose where the person is cared for");
        Optional<Money> weeklyCost = form.called("weekly-cost", "A week costs").value(Money.class, "weekly-cost");
        Optional<LocalDate> pension =
                form.called("pension-age", "Pension credit age reached on").day("pension-age");
        List<HouseholdGiven> household = household().toList();
        List<BasisGiven> basis = basis().toList();
        List<FreeCareGiven> free = form.value(FreeCare.class, "free-care").stream()
                .map(reason -> new FreeCareGiven(all(), reason))
                .toList();
        List<Row<IncomeGiven>> incomes = rows("income-", INCOMES, this::income);
        List<Row<CapitalGiven>> capital = rows("capital-", ASSETS, this::capital);
        List<Row<CostGiven>> costs = rows("cost-", COSTS, this::cost);
        try {
            return Optional.of(Circumstances.of(
                    new CircumstancesGiven(
                            new AdultGiven(
                                    born.orElse(LocalDate.EPOCH),
                                    born.flatMap(known -> pension).orElse(null)),
                            List.of(new CareGiven(
                                    all(), setting.orElse(Setting.AT_HOME), is("night-care"), weeklyCost.orElse(null))),
                            household,
                            basis,
                            free,
                            given(incomes),
                            given(capital),
                            given(costs),
                            NOTHING),
                    from.orElse(null),
                    NOTHING,
                    national));
        } catch (ProblemException e) {
            e.errors().forEach(error -> form.refused(field(error, incomes, capital, costs), error.detail()));
            return Optional.empty();
        }
    }

    /** {@return the field that has to be put right: of what stands in rows, the first of its row} */
    private String field(
            BodyError error,
            List<Row<IncomeGiven>> incomes,
            List<Row<CapitalGiven>> capital,
            List<Row<CostGiven>> costs) {
        List<String> path = POINTER.splitToList(error.pointer());
        return switch (path.get(1)) {
            case "income" -> row(incomes, path);
            case "capital" -> row(capital, path);
            case "costs" -> row(costs, path);
            case "person" -> "born";
            case "household" -> path.contains("partner") ? "partner-born" : "children";
            case "basis" -> "agreed";
            default -> from.filter(national.tables().term()::contains).isPresent() ? "weekly-cost" : "from";
        };
    }

    private static <T> String row(List<Row<T>> rows, List<String> path) {
        return rows.get(Integer.parseInt(path.get(2))).name() + "-kind";
    }

    /** What a row of the form gives, and how the names of its fields begin. */
    private record Row<T>(String name, T given) {}

    private static <T> List<T> given(List<Row<T>> rows) {
        return rows.stream().map(Row::given).toList();
    }

    /** From the first day on; any that the tables know, as long as the form does not tell it. */
    private Days all() {
        return new Days(from.orElse(national.tables().term().from()), null);
    }

    private Stream<HouseholdGiven> household() {
        Optional<LocalDate> partner =
                form.called("partner-born", "Partner born on").day("partner-born");
        Optional<Money> income =
                form.called("partner-income", "Partner's qualifying income").value(Money.class, "partner-income");
        Optional<Integer> children = form.read("children", CircumstancesForm::whole);
        Optional<Household.Disability> disability = form.value(Household.Disability.class, "disability");
        if (income.isPresent() && partner.isEmpty()) {
            form.wrong("partner-born", "Say when the partner was born whose income you give");
            return Stream.empty();
        }
        return Stream.of(new HouseholdGiven(
                all(),
                partner.map(day -> new AdultGiven(day, null)).orElse(null),
                income.orElse(null),
                children.orElse(null),
                disability.orElse(null),
                is("carer")));
    }

    private static Integer whole(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is not a whole number", e);
        }
    }

    private Stream<BasisGiven> basis() {
        Optional<Money> agreed =
                form.called("agreed", "Agreed without a full one").value(Money.class, "agreed");
        Optional<BasisGiven.Kind> kind = form.value(BasisGiven.Kind.class, "basis");
        if (agreed.isPresent()
                && kind.filter(BasisGiven.Kind.LIGHT_TOUCH::equals).isEmpty()) {
            form.wrong("agreed", "A charge is agreed only where there is no full assessment by agreement");
            return Stream.empty();
        }
        return kind.stream().map(each -> new BasisGiven(all(), each, agreed.orElse(null)));
    }

    private Optional<IncomeGiven> income(String row) {
        return kind(row, "amount")
                .flatMap(code -> form.read(row + "-kind", any -> Kinds.income(national, any)))
                .flatMap(kind -> {
                    String how = form.find(row + "-how").orElse("");
                    return amount(row, "amount")
                            .map(amount -> new IncomeGiven(
                                    all(),
                                    kind,
                                    form.find(row + "-name").orElse(null),
                                    amount,
                                    null,
                                    form.value(PaymentPeriod.class, row + "-per")
                                            .orElse(null),
                                    how.equals("joint"),
                                    !how.equals("unclaimed"),
                                    how.equals("half-to-partner")));
                });
    }

    private Optional<CapitalGiven> capital(String row) {
        return kind(row, "amount")
                .flatMap(code -> form.read(row + "-kind", any -> Kinds.capital(national, any)))
                .flatMap(kind -> amount(row, "amount")
                        .map(value -> new CapitalGiven(
                                all(),
                                kind,
                                form.find(row + "-name").orElse(null),
                                value,
                                form.value(Money.class, row + "-debts").orElse(null),
                                false,
                                form.read(row + "-owners", CircumstancesForm::whole)
                                        .orElse(null),
                                null,
                                form.day(row + "-since").orElse(null),
                                false,
                                form.value(Occupation.Occupier.class, row + "-occupied").stream()
                                        .map(this::occupied)
                                        .toList(),
                                null)));
    }

    /** Since before the person may have moved. */
    private CapitalGiven.OccupiedGiven occupied(Occupation.Occupier by) {
        return new CapitalGiven.OccupiedGiven(new Days(born.orElse(LocalDate.EPOCH), null), by, false);
    }

    private Optional<CostGiven> cost(String row) {
        return kind(row, "amount")
                .flatMap(kind -> form.value(Expense.Kind.class, row + "-kind"))
                .flatMap(kind -> amount(row, "amount")
                        .map(amount -> new CostGiven(
                                all(),
                                kind,
                                form.find(row + "-name").orElse(null),
                                amount,
                                form.value(PaymentPeriod.class, row + "-per").orElse(null),
                                false,
                                null)));
    }

    private Optional<String> kind(String row, String amount) {
        Optional<String> kind = form.find(row + "-kind");
        if (kind.isEmpty() && form.find(row + "-" + amount).isPresent()) {
            form.wrong(row + "-kind", "Choose what the amount of " + row.replace('-', ' ') + " is");
        }
        return kind;
    }

    private Optional<Money> amount(String row, String amount) {
        return form.value(Money.class, row + "-" + amount, "Say how much " + row.replace('-', ' ') + " is");
    }

    private boolean is(String field) {
        return form.find(field).filter(TRUE::equals).isPresent();
    }

    private static <T> List<Row<T>> rows(String name, int most, Function<String, Optional<T>> reader) {
        return IntStream.rangeClosed(1, most)
                .mapToObj(number -> name + number)
                .flatMap(row -> reader.apply(row).map(given -> new Row<>(row, given)).stream())
                .toList();
    }
}
