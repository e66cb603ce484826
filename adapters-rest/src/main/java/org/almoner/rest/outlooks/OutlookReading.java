package org.almoner.rest.outlooks;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.almoner.domain.money.Factor;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.parts.WrongPartException;
import org.almoner.domain.performance.outlook.Growth;
import org.almoner.domain.performance.outlook.OutlookPlan;
import org.almoner.domain.performance.outlook.Pay;
import org.almoner.domain.performance.outlook.PayBasis;
import org.almoner.domain.performance.outlook.PriceChange;
import org.almoner.domain.performance.outlook.Scenario;
import org.almoner.domain.performance.outlook.Simulation;
import org.almoner.domain.performance.outlook.YearChange;
import org.almoner.domain.prices.HourCosts;
import org.almoner.domain.prices.PriceBuildUp.Element;
import org.almoner.domain.prices.PricePoint;
import org.almoner.domain.prices.RateCard;
import org.almoner.domain.time.Hours;
import org.almoner.domain.zones.BandCode;
import org.almoner.rest.outlooks.OutlookAsked.SimulationGiven;
import org.almoner.rest.outlooks.PayGiven.OnCostsGiven;
import org.almoner.rest.outlooks.PayGiven.TravelGiven;
import org.almoner.rest.outlooks.ScenarioGiven.ShareGiven;
import org.almoner.rest.outlooks.ScenarioGiven.YearGiven;
import org.almoner.rest.problems.BodyError;
import org.almoner.rest.problems.ProblemException;
import org.almoner.rest.schemes.HoursGiven;
import org.almoner.rest.schemes.PartReading;
import org.jspecify.annotations.Nullable;

/** Makes scenarios, and from what they set out, of what a body gives, and finds all that is wrong with it at once. Of one thread. */
final class OutlookReading {

    private static final long MOST_YEARS_PLAYED = 50_000;

    private final List<BodyError> errors = new ArrayList<>();
    private final RateCard rates;
    private final PartReading parts;

    private OutlookReading(RateCard rates, LocalDate on) {
        this.rates = rates;
        this.parts = new PartReading(rates, on, errors);
    }

    /**
     * What a body asks.
     *
     * @param plan the scenarios
     * @param hours from which they set out, where they are given
     */
    record Read(OutlookPlan plan, Optional<ImmutableSortedMap<PricePoint, Hours>> hours) {}

    /**
     * {@return what the body asks; a problem where anything is wrong with it}
     *
     * @param on the day whose prices the scenarios set out from
     * @param rates the card of the prices
     */
    static Read of(OutlookAsked asked, LocalDate on, RateCard rates) {
        return new OutlookReading(rates, on).read(asked, on);
    }

    private Read read(OutlookAsked asked, LocalDate on) {
        if (isOfPackages(asked)) {
            refuse("/hours", asked.hours());
            refuse("/doubleHanded", asked.doubleHanded());
        }
        Optional<ImmutableSortedMap<PricePoint, Hours>> hours = Optional.ofNullable(asked.hours())
                .flatMap(given -> parts.read(given, "/hours", HoursGiven::part, HoursGiven::hours));
        Optional<PayBasis> pay = Optional.ofNullable(asked.pay()).flatMap(this::pay);
        Optional<Simulation> simulation = simulation(asked.simulation(), asked.scenarios());
        Optional<ImmutableList<Scenario>> scenarios = all("/scenarios", asked.scenarios(), this::scenario);
        boolean isPayRead = asked.pay() == null || pay.isPresent();
        Optional<OutlookPlan> plan = simulation
                .filter(how -> isPayRead)
                .flatMap(how -> scenarios.flatMap(those -> made(
                        "",
                        () -> new OutlookPlan(
                                asked.title(), on, Optional.ofNullable(asked.doubleHanded()), pay, how, those))));
        if (!errors.isEmpty()) {
            throw ProblemException.ofBody(errors);
        }
        return new Read(plan.orElseThrow(), hours);
    }

    /** {@return whether the scenarios set out from packages} */
    static boolean isOfPackages(OutlookAsked asked) {
        return Boolean.TRUE.equals(asked.ofPackages());
    }

    private void refuse(String at, @Nullable Object given) {
        if (given != null) {
            wrong(
                    at,
                    null,
                    "scenarios that set out from packages have those of the packages; leave it or 'ofPackages' out");
        }
    }

    /** Playing takes time, of which one request gets no more than its share. */
    private Optional<Simulation> simulation(SimulationGiven given, List<ScenarioGiven> scenarios) {
        long years = given.runs()
                * scenarios.stream().mapToLong(each -> each.years().size()).sum();
        if (years > MOST_YEARS_PLAYED) {
            wrong(
                    "/simulation/runs",
                    String.valueOf(given.runs()),
                    "runs come to " + years + " years in all scenarios together, but " + MOST_YEARS_PLAYED
                            + " is the most; let each be played less often, or ask for fewer years or scenarios");
        }
        return made("/simulation", () -> new Simulation(given.runs(), given.seed(), given.interval()));
    }

    private Optional<PayBasis> pay(PayGiven given) {
        Optional<Pay> now = made("/pay", () -> new Pay(given.wage(), given.mileage()));
        TreeMap<BandCode, HourCosts> bands = new TreeMap<>();
        for (int i = 0; i < given.bands().size(); i++) {
            TravelGiven travel = given.bands().get(i);
            String at = "/pay/bands/" + i;
            if (!rates.bands().contains(travel.band())) {
                wrong(
                        at + "/band",
                        travel.band().toString(),
                        "the rate card has no such band; its bands are " + rates.bands());
            }
            made(at, () -> costs(given, travel)).ifPresent(costs -> {
                if (bands.put(travel.band(), costs) != null) {
                    wrong(at + "/band", travel.band().toString(), "it is given twice; keep one");
                }
            });
        }
        return now.map(pay -> new PayBasis(pay, ImmutableSortedMap.copyOf(bands)));
    }

    private static HourCosts costs(PayGiven given, TravelGiven travel) {
        OnCostsGiven onCosts = given.onCosts();
        return new HourCosts(
                travel.travelMinutes(),
                HourCosts.hundredthsOfMiles(travel.miles()),
                given.mileage().pence(),
                ImmutableSortedMap.of(
                        Element.NATIONAL_INSURANCE, onCosts.insurance(),
                        Element.PENSION, onCosts.pension(),
                        Element.HOLIDAY_PAY, onCosts.holiday(),
                        Element.SICK_PAY, onCosts.sickness(),
                        Element.TRAINING, onCosts.training()),
                given.overhead(),
                given.surplus());
    }

    private Optional<Scenario> scenario(String at, ScenarioGiven given) {
        return all(at + "/years", given.years(), this::year)
                .flatMap(years -> made(at, () -> new Scenario(given.name(), given.source(), years)));
    }

    private Optional<YearChange> year(String at, YearGiven given) {
        Optional<Growth> demand = made(at, () -> growth(given.growth(), given.spread()));
        Optional<ImmutableSortedMap<PricePoint, Percentage>> mix = parts.read(
                Optional.ofNullable(given.mix()).orElse(List.of()), at + "/mix", ShareGiven::part, ShareGiven::share);
        Optional<PriceChange> price = made(at, () -> price(given));
        return demand.flatMap(growth -> mix.flatMap(shares -> price.flatMap(change ->
                made(at, () -> new YearChange(growth, shares, Optional.ofNullable(given.doubleHanded()), change)))));
    }

    private static PriceChange price(YearGiven given) {
        boolean ofWage = given.wage() != null;
        if (ofWage == (given.uplift() != null)) {
            throw new IllegalArgumentException("prices change by an uplift or with a wage; write one of them");
        }
        if (ofWage ? given.upliftSpread() != null : given.wageSpread() != null || given.mileage() != null) {
            throw new IllegalArgumentException(
                    ofWage
                            ? "a year of a wage has no upliftSpread; leave it out"
                            : "a year of an uplift has neither wageSpread nor mileage; leave them out");
        }
        return Optional.ofNullable(given.wage())
                .<PriceChange>map(wage -> new PriceChange.Paid(
                        wage,
                        Optional.ofNullable(given.wageSpread()).orElse(Money.ZERO),
                        Optional.ofNullable(given.mileage())))
                .orElseGet(() -> new PriceChange.Uplifted(
                        growth(Optional.ofNullable(given.uplift()).orElseThrow(), given.upliftSpread())));
    }

    private static Growth growth(Factor change, @Nullable Percentage spread) {
        return new Growth(change, Optional.ofNullable(spread).orElse(Percentage.NONE));
    }

    /** {@return what is made of each, or empty where nothing is made of one} */
    private static <G, T> Optional<ImmutableList<T>> all(
            String at, List<G> given, BiFunction<String, G, Optional<T>> make) {
        List<Optional<T>> made = IntStream.range(0, given.size())
                .mapToObj(i -> make.apply(at + "/" + i, given.get(i)))
                .toList();
        return made.stream().allMatch(Optional::isPresent)
                ? Optional.of(made.stream().flatMap(Optional::stream).collect(ImmutableList.toImmutableList()))
                : Optional.empty();
    }

    private <T> Optional<T> made(String at, Supplier<T> make) {
        try {
            return Optional.of(make.get());
        } catch (WrongPartException e) {
            wrong(at + "/" + String.join("/", e.path()), null, String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            wrong(at, null, String.valueOf(e.getMessage()));
        }
        return Optional.empty();
    }

    private void wrong(String at, @Nullable String value, String detail) {
        errors.add(new BodyError(at, value, detail));
    }
}
