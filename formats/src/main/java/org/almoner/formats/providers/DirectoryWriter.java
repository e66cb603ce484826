package org.almoner.formats.providers;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import org.almoner.domain.providers.Registration;
import org.almoner.domain.providers.RegulatorId;
import org.almoner.formats.csv.CsvWriter;
import org.almoner.formats.csv.FieldText;

/** Writes registrations in the layout of the regulator's directory, which {@link DirectoryFile} reads again. Of one thread. */
public final class DirectoryWriter implements Closeable {

    private final CsvWriter out;

    /**
     * A directory without a location yet.
     *
     * @param target is not closed by this
     * @throws IOException if it cannot be written to
     */
    public DirectoryWriter(Writer target) throws IOException {
        this.out = new CsvWriter(target, DirectoryFile.ALL);
    }

    /**
     * Writes a row for each location of a provider; what only the regulator knows stays empty.
     *
     * @return how many
     * @throws IllegalArgumentException if a text cannot be read again as it is
     * @throws IOException if it cannot be written
     */
    public int write(Registration registration) throws IOException {
        for (String type : registration.serviceTypes()) {
            checkArgument(
                    type.indexOf(DirectoryFile.BETWEEN_TYPES) < 0, "'%s' cannot stand among other service types", type);
        }
        String types =
                FieldText.line(String.join(String.valueOf(DirectoryFile.BETWEEN_TYPES), registration.serviceTypes()));
        for (RegulatorId location : registration.locations()) {
            Map<String, String> fields = Map.of(
                    DirectoryFile.NAME, registration.name(),
                    DirectoryFile.SERVICE_TYPES, types,
                    DirectoryFile.PROVIDER_NAME, registration.name(),
                    DirectoryFile.LOCATION, location.toString(),
                    DirectoryFile.PROVIDER,
                            registration.regulatorId().orElseThrow().toString());
            out.row(DirectoryFile.ALL.stream()
                    .map(column -> fields.getOrDefault(column, ""))
                    .toList());
        }
        return registration.locations().size();
    }

    /** Hands on all that was written, and leaves the target open. */
    @Override
    public void close() throws IOException {
        out.close();
    }
}
