package org.almoner.formats.providers;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.Map;
import org.almoner.domain.providers.Registration;
import org.almoner.domain.providers.RegulatorId;
import org.almoner.domain.providers.evidence.QualityDomain;
import org.almoner.domain.providers.evidence.RegulatorGrade;
import org.almoner.domain.providers.evidence.RegulatorRating;
import org.almoner.formats.csv.CsvWriter;
import org.almoner.formats.csv.FieldText;

/** Writes grades in the layout of the regulator's ratings, which {@link RatingsFile} reads again. Of one thread. */
public final class RatingsWriter implements Closeable {

    private final CsvWriter out;

    /**
     * Ratings of no location yet.
     *
     * @param target is not closed by this
     * @throws IOException if it cannot be written to
     */
    public RatingsWriter(Writer target) throws IOException {
        this.out = new CsvWriter(target, RatingsFile.ALL);
    }

    /**
     * Writes a row for each location of a provider and each domain, and one for the rating in all; what only the regulator knows stays empty.
     *
     * @param published since when the rating holds
     * @return how many
     * @throws IllegalArgumentException if a text cannot be read again as it is
     * @throws IOException if it cannot be written
     */
    public int write(Registration registration, RegulatorRating rating, LocalDate published) throws IOException {
        int rows = 0;
        for (RegulatorId location : registration.locations()) {
            for (Map.Entry<String, QualityDomain> domain : RatingsFile.DOMAINS.entrySet()) {
                row(registration, location, domain.getKey(), rating.of(domain.getValue()), published);
                rows++;
            }
            row(registration, location, RatingsFile.OVERALL, rating.overall(), published);
            rows++;
        }
        return rows;
    }

    private void row(
            Registration registration, RegulatorId location, String domain, RegulatorGrade grade, LocalDate published)
            throws IOException {
        Map<String, String> fields = Map.of(
                RatingsFile.LOCATION, location.toString(),
                RatingsFile.LOCATION_NAME, registration.name(),
                RatingsFile.GROUP, RatingsFile.OVERALL,
                RatingsFile.DOMAIN, domain,
                RatingsFile.RATING, grade.toString(),
                RatingsFile.PUBLISHED, FieldText.britishDay(published),
                RatingsFile.PROVIDER, registration.regulatorId().orElseThrow().toString(),
                RatingsFile.PROVIDER_NAME, registration.name());
        out.row(RatingsFile.ALL.stream()
                .map(column -> fields.getOrDefault(column, ""))
                .toList());
    }

    /** Hands on all that was written, and leaves the target open. */
    @Override
    public void close() throws IOException {
        out.close();
    }
}
