package org.almoner.formats.providers;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.ProviderRecord;
import org.almoner.domain.providers.Registration;
import org.almoner.domain.providers.evidence.RegulatorRating;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Timeline;
import org.almoner.domain.time.Timelines;
import org.almoner.formats.csv.UnreadableFileException;
import org.almoner.formats.providers.Learned.News;
import org.almoner.testkit.generators.AlmonerDomain;
import org.almoner.testkit.generators.ProviderArbitraries;

/** What is written in the regulator's layouts is read again as what is known. */
@Domain(AlmonerDomain.class)
class RegulatorProperties {

    private static final ProviderId PROVIDER = new ProviderId("P-1");

    /** Names that a table holds as they are. */
    @Provide
    Arbitrary<Registration> located() {
        return ProviderArbitraries.registration()
                .filter(registration -> !registration.locations().isEmpty()
                        && CharMatcher.whitespace()
                                .trimFrom(registration.name())
                                .equals(registration.name())
                        && CharMatcher.anyOf("\uFFFD\0").matchesNoneOf(registration.name()));
    }

    @Property
    void aDirectoryThatIsWrittenIsTheSameAsKnown(@ForAll("located") Registration registration, @ForAll DateRange holds)
            throws IOException {
        StringWriter file = new StringWriter();
        try (DirectoryWriter writer = new DirectoryWriter(file)) {
            assertThat(writer.write(registration))
                    .isEqualTo(registration.locations().size());
        }
        DirectoryCheck check = new DirectoryCheck(holds.from(), ImmutableList.of(known(registration, holds)));

        DirectoryFile.read(bytes(file), check::doubtful, check::add);

        Publication<Registration> found = check.finish();
        assertThat(found.learned()).containsExactly(new Learned<>(PROVIDER, News.SAME, registration, holds));
        assertThat(found.rejected() + found.others()).isZero();
        assertThat(found.remarks()).isEmpty();
    }

    @Property
    void ratingsThatAreWrittenAreTheSameAsKnown(
            @ForAll("located") Registration registration, @ForAll RegulatorRating rating, @ForAll DateRange holds)
            throws IOException {
        LocalDate published = holds.from();
        StringWriter file = new StringWriter();
        try (RatingsWriter writer = new RatingsWriter(file)) {
            assertThat(writer.write(registration, rating, published))
                    .isEqualTo(6 * registration.locations().size());
        }
        ProviderRecord known = known(registration, holds);
        RatingsCheck check = new RatingsCheck(
                published,
                ImmutableList.of(new ProviderRecord(
                        PROVIDER, known.facts().with(ProviderFacts.REGULATOR_RATING, Timeline.of(holds, rating)))));

        RatingsFile.read(bytes(file), check::doubtful, check::add);

        Publication<RegulatorRating> found = check.finish();
        assertThat(found.count(News.SAME)).isEqualTo(1);
        assertThat(found.toRecord()).isEmpty();
        assertThat(found.rejected() + found.others()).isZero();
    }

    @Property(tries = 30)
    void aDirectoryThatIsCutOffAnywhereChangesNobody(
            @ForAll("located") Registration registration, @ForAll DateRange holds) throws IOException {
        StringWriter file = new StringWriter();
        try (DirectoryWriter writer = new DirectoryWriter(file)) {
            writer.write(registration);
        }
        eachCut(file, cut -> {
            DirectoryCheck check = new DirectoryCheck(holds.from(), ImmutableList.of(known(registration, holds)));
            DirectoryFile.read(cut, check::doubtful, check::add);
            assertThat(check.finish().toRecord()).isEmpty();
        });
    }

    @Property(tries = 30)
    void ratingsThatAreCutOffAnywhereChangeNobody(
            @ForAll("located") Registration registration, @ForAll RegulatorRating rating, @ForAll DateRange holds)
            throws IOException {
        StringWriter file = new StringWriter();
        try (RatingsWriter writer = new RatingsWriter(file)) {
            writer.write(registration, rating, holds.from());
        }
        ProviderRecord registered = known(registration, holds);
        ProviderRecord known = new ProviderRecord(
                PROVIDER, registered.facts().with(ProviderFacts.REGULATOR_RATING, Timeline.of(holds, rating)));
        eachCut(file, cut -> {
            RatingsCheck check = new RatingsCheck(holds.from(), ImmutableList.of(known));
            RatingsFile.read(cut, check::doubtful, check::add);
            assertThat(check.finish().toRecord()).isEmpty();
        });
    }

    private static void eachCut(StringWriter file, Reading reading) throws IOException {
        byte[] whole = file.toString().getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < whole.length; length++) {
            try {
                reading.read(new ByteArrayInputStream(whole, 0, length));
            } catch (UnreadableFileException nothingIsRecorded) {
                assertThat(nothingIsRecorded.problems()).isNotEmpty();
            }
        }
    }

    /** Reads a file that is cut off. */
    @FunctionalInterface
    private interface Reading {

        void read(InputStream cut) throws IOException;
    }

    private static ProviderRecord known(Registration registration, DateRange holds) {
        return new ProviderRecord(
                PROVIDER, Timelines.none().with(ProviderFacts.REGISTRATION, Timeline.of(holds, registration)));
    }

    private static InputStream bytes(StringWriter file) {
        return new ByteArrayInputStream(file.toString().getBytes(StandardCharsets.UTF_8));
    }
}
