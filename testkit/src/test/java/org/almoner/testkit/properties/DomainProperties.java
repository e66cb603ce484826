package org.almoner.testkit.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.providers.TypeUsage;
import org.almoner.domain.money.Money;
import org.almoner.domain.packages.VisitLengthRule;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.History;
import org.almoner.domain.time.Timeline;
import org.almoner.domain.zones.Assignment;
import org.almoner.domain.zones.BandCode;
import org.almoner.testkit.generators.AlmonerDomain;
import org.almoner.testkit.generators.PackageArbitraries;

/** What the generators promise to whoever uses them. */
@Domain(AlmonerDomain.class)
class DomainProperties {

    @Property(tries = 100)
    void everyTypeThatTheDomainNamesCanBeMade(@ForAll("types") Class<?> type) {
        assertThat(Arbitraries.defaultFor(TypeUsage.of(type)).sample()).isInstanceOf(type);
    }

    @Provide
    Arbitrary<Class<?>> types() {
        return Arbitraries.of(new AlmonerDomain().types());
    }

    @Property(tries = 100)
    void theTypesOfOneParameterCanBeMadeOfAnyValue(
            @ForAll Timeline<Money> timeline,
            @ForAll History<Money> history,
            @ForAll Fact<Optional<Money>> fact,
            @ForAll Assignment<BandCode> assignment,
            @ForAll List<Money> amounts) {
        assertThat(timeline.entries())
                .allSatisfy(entry -> assertThat(entry.value()).isInstanceOf(Money.class));
        assertThat(history.facts())
                .allSatisfy(known -> assertThat(known.value().map(Object::getClass))
                        .isIn(Optional.empty(), Optional.of(Money.class)));
        assertThat(assignment.value()).isInstanceOf(BandCode.class);
    }

    @Property
    void plansMadeForARuleMayBeBoughtByIt(@ForAll("ruledPlans") RuledPlan ruled) {
        assertThat(ruled.rule().refusals(ruled.plan(), Optional.empty())).isEmpty();
    }

    @Provide
    Arbitrary<RuledPlan> ruledPlans() {
        return PackageArbitraries.visitLengthRule()
                .flatMap(rule -> PackageArbitraries.weeklyPlan(rule).map(plan -> new RuledPlan(rule, plan)));
    }

    record RuledPlan(VisitLengthRule rule, WeeklyPlan plan) {}
}
