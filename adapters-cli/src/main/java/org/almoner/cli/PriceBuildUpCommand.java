package org.almoner.cli;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import org.almoner.cli.shell.Failure;
import org.almoner.cli.text.PriceBuildUpText;
import org.almoner.domain.money.Figure;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.Rounding;
import org.almoner.domain.prices.HourCosts;
import org.almoner.domain.prices.NationalPay;
import org.almoner.domain.prices.PriceBuildUp;
import org.almoner.domain.prices.PriceBuildUp.Element;
import org.almoner.persistence.files.NationalFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Builds the price of a contact hour from its wage, or says what wage a price supports. */
@Command(
        name = "build-up",
        description = "What the price of a contact hour is made of, and whether a price supports legal pay.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class PriceBuildUpCommand implements Runnable {

    private static final int HUNDREDTHS = 100;
    private static final int HUNDREDTHS_DIGITS = 2;

    private final Wiring wiring;

    @Mixin
    private final Output output = new Output();

    @Option(
            names = "--wage",
            paramLabel = "POUNDS",
            description = "Pay of an hour; without it the National Living Wage of the day.")
    private Optional<Money> wage = Optional.empty();

    @Option(
            names = "--price",
            paramLabel = "POUNDS",
            description = "A price of a contact hour to be checked: what wage it supports.")
    private Optional<Money> price = Optional.empty();

    @Option(
            names = "--travel-minutes",
            paramLabel = "MINUTES",
            required = true,
            description = "Paid travel for each contact hour.")
    private int travelMinutes;

    @Option(names = "--miles", paramLabel = "MILES", required = true, description = "Driven for each contact hour.")
    private BigDecimal miles = BigDecimal.ZERO;

    @Option(
            names = "--mileage",
            paramLabel = "POUNDS",
            description = "Paid for a mile; without it what the tax authority approves on the day.")
    private Optional<Money> mileage = Optional.empty();

    @Option(names = "--insurance", paramLabel = "PART", required = true, description = "National Insurance, of pay.")
    private Percentage insurance = Percentage.NONE;

    @Option(names = "--pension", paramLabel = "PART", required = true, description = "Employer's pension, of pay.")
    private Percentage pension = Percentage.NONE;

    @Option(names = "--holiday", paramLabel = "PART", required = true, description = "Holiday pay, of pay.")
    private Percentage holiday = Percentage.NONE;

    @Option(names = "--sickness", paramLabel = "PART", required = true, description = "Sick pay, of pay.")
    private Percentage sickness = Percentage.NONE;

    @Option(names = "--training", paramLabel = "PART", required = true, description = "Paid training, of pay.")
    private Percentage training = Percentage.NONE;

    @Option(names = "--overhead", paramLabel = "POUNDS", required = true, description = "For each contact hour.")
    private Money overhead = Money.ZERO;

    @Option(names = "--surplus", paramLabel = "PART", required = true, description = "Of everything else.")
    private Percentage surplus = Percentage.NONE;

    @Option(names = "--on", paramLabel = "DATE", description = "Whose national figures; without it today's.")
    private Optional<LocalDate> day = Optional.empty();

    PriceBuildUpCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public void run() {
        LocalDate on = day.orElseGet(() -> LocalDate.now(wiring.clock()));
        NationalPay national = NationalFiles.pay();
        Figure legal = national.livingWage()
                .find(on)
                .orElseThrow(() -> Failure.usage("no National Living Wage is known for " + on + "; give another day"));
        HourCosts costs = costs(national, on);
        PriceBuildUp hour = PriceBuildUp.of(wage.orElse(legal.amount()), costs);
        Money asked = price.orElseGet(() -> hour.price().round(Rounding.UP));
        PriceBuildUpText text = new PriceBuildUpText(hour, national.check(asked, costs, on), on);
        output.result(text::text, text::json);
    }

    private HourCosts costs(NationalPay national, LocalDate on) {
        Money mile = mileage.or(() -> national.mileage().find(on).map(Figure::amount))
                .orElseThrow(() -> Failure.usage("no approved mileage is known for " + on + "; give --mileage"));
        try {
            return new HourCosts(
                    travelMinutes,
                    miles.setScale(HUNDREDTHS_DIGITS, RoundingMode.UNNECESSARY)
                            .movePointRight(HUNDREDTHS_DIGITS)
                            .intValueExact(),
                    mile.pence(),
                    ImmutableSortedMap.of(
                            Element.NATIONAL_INSURANCE, insurance,
                            Element.PENSION, pension,
                            Element.HOLIDAY_PAY, holiday,
                            Element.SICK_PAY, sickness,
                            Element.TRAINING, training),
                    overhead,
                    surplus);
        } catch (ArithmeticException e) {
            throw Failure.usage("miles are at most " + Integer.MAX_VALUE / HUNDREDTHS
                    + " with two decimals at most, such as 3.25, but got " + miles);
        } catch (IllegalArgumentException e) {
            throw Failure.usage(Failures.message(e));
        }
    }
}
