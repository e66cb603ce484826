package org.almoner.testkit.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;
import org.almoner.application.Almoner;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.in.CareRecords.Recording;
import org.almoner.application.port.out.ChangedSinceException;
import org.almoner.application.port.out.Store;
import org.almoner.domain.brokerage.Answer;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageHistory;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Fact;
import org.almoner.testkit.generators.AlmonerDomain;
import org.almoner.testkit.generators.CareCase;

/** What rests on something read is recorded exactly where nothing more has become known of it. */
@Domain(AlmonerDomain.class)
class AsReadProperties {

    private static final DateRange DAYS = DateRange.from(LocalDate.of(2020, 11, 2));
    private static final Author AUTHOR = new Author("clerk-1", "test");

    @Property
    void aFactAboutAPackageIsRefusedWithEveryFactThatBecameKnownSinceItWasRead(
            @ForAll CareCase care, @ForAll @IntRange(max = 1_000) int chosen) {
        Store store = CaseStores.filled(care.file());
        Almoner almoner = Almoner.of(
                care.scheme(),
                store,
                (need, provider) -> Answer.accepted(need),
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        for (PackageHistory pack : care.file().packages()) {
            ImmutableList<Instant> known = pack.facts().facts().values().stream()
                    .map(Fact::known)
                    .map(knowledge -> knowledge.since())
                    .sorted()
                    .collect(ImmutableList.toImmutableList());
            Instant read = known.get(chosen % known.size());
            ImmutableList<Instant> later =
                    known.stream().filter(read::isBefore).collect(ImmutableList.toImmutableList());
            Statistics.label("more has become known").collect(!later.isEmpty());
            Almoner reader = almoner.asRead(read);

            if (later.isEmpty()) {
                assertThat(reader.records().withdraw(pack.id(), PackageFacts.HEALTH_SHARE, DAYS, AUTHOR))
                        .isEqualTo(new Recording.Recorded());
            } else {
                ChangedSinceException changed = catchThrowableOfType(
                        ChangedSinceException.class,
                        () -> reader.records().withdraw(pack.id(), PackageFacts.HEALTH_SHARE, DAYS, AUTHOR));
                assertThat(changed.changes())
                        .extracting(change -> change.known().since())
                        .isEqualTo(later);
                assertThat(store.packages().find(pack.id())).contains(pack);
            }
        }
    }
}
