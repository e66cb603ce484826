package org.almoner.testkit.properties;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;
import org.almoner.application.Almoner;
import org.almoner.application.asknown.StoreAsKnown;
import org.almoner.application.port.in.Progress;
import org.almoner.application.port.out.Store;
import org.almoner.domain.brokerage.Answer;
import org.almoner.domain.charging.CaseFile;
import org.almoner.domain.charging.Settlement;
import org.almoner.domain.charging.WeekStatement;
import org.almoner.domain.packages.PackageHistory;
import org.almoner.domain.packages.PersonHistory;
import org.almoner.domain.time.CareWeek;
import org.almoner.testkit.generators.AlmonerDomain;
import org.almoner.testkit.generators.CareCase;

/** P6 of whole stores: what becomes known later changes no answer as known before. */
@Domain(AlmonerDomain.class)
class AsKnownProperties {

    @Property
    void p6AStoreAsKnownThenAnswersWhatTheStoreAnsweredThen(
            @ForAll CareCase care, @ForAll @IntRange(max = 1_000) int chosen) {
        CaseFile file = care.file();
        ImmutableList<Instant> instants = instants(file).asList();
        Instant then = instants.get(chosen % instants.size());
        Statistics.label("more is known later").collect(chosen % instants.size() < instants.size() - 1);
        Store before = CaseStores.filled(until(file, then));
        Store now = StoreAsKnown.at(then, CaseStores.filled(file));

        assertThat(now.people().all()).isEqualTo(before.people().all());
        assertThat(now.providers().all()).isEqualTo(before.providers().all());
        assertThat(settlement(care, now, then)).isEqualTo(settlement(care, before, then));
        for (CareWeek week : care.weeks()) {
            assertThat(statements(care, now, then, week)).isEqualTo(statements(care, before, then, week));
        }
    }

    private static Almoner almoner(CareCase care, Store store, Instant at) {
        return Almoner.of(
                care.scheme(), store, (need, provider) -> Answer.accepted(need), Clock.fixed(at, ZoneOffset.UTC));
    }

    private static Optional<Settlement> settlement(CareCase care, Store store, Instant at) {
        return almoner(care, store, at).statements().of(care.file().person().id(), care.days());
    }

    private static ImmutableList<WeekStatement> statements(CareCase care, Store store, Instant at, CareWeek week) {
        return almoner(care, store, at).statements().of(week, Progress.SILENT);
    }

    private static ImmutableSortedSet<Instant> instants(CaseFile file) {
        return Stream.of(
                        Stream.of(file.person().facts()),
                        file.packages().stream().map(PackageHistory::facts))
                .flatMap(histories -> histories)
                .flatMap(histories -> histories.facts().values().stream())
                .map(fact -> fact.known().since())
                .collect(ImmutableSortedSet.toImmutableSortedSet(Instant::compareTo));
    }

    private static CaseFile until(CaseFile file, Instant then) {
        return new CaseFile(
                new PersonHistory(file.person().id(), file.person().facts().knownUntil(then)),
                file.packages().stream()
                        .map(pack -> new PackageHistory(
                                pack.id(), pack.person(), pack.facts().knownUntil(then)))
                        .collect(ImmutableList.toImmutableList()),
                file.reports().stream()
                        .filter(report -> !report.known().since().isAfter(then))
                        .collect(ImmutableList.toImmutableList()));
    }
}
