package org.almoner.formats.directory;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.google.common.base.Joiner;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.almoner.domain.providers.RegulatorId;
import org.almoner.formats.directory.DirectoryService.CostOption;
import org.almoner.formats.directory.DirectoryService.CouncilReference;
import org.almoner.formats.directory.DirectoryService.Organization;
import org.almoner.formats.directory.DirectoryService.ServiceArea;

/**
 * Writes a service directory service by service: a list of services in the layout of Open Referral UK 3.0, which
 * {@link ServiceDirectoryReader} reads again. Identifiers of parts follow from the service and the part. Of one thread.
 */
public final class ServiceDirectoryWriter implements Closeable {

    private static final JsonFactory FORMAT = new JsonFactoryBuilder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();
    private static final DefaultIndenter INDENTED = new DefaultIndenter("  ", "\n");

    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s/]+(/\\S*)?");

    /** Texts have none. */
    private static final Joiner PARTS = Joiner.on('\0');

    /** That of what is the same in all directories. */
    private static final UUID EVERYWHERE = UUID.fromString("6c1f7d0e-64b5-4a0b-9a55-0d7b9d3e8f21");

    private final JsonGenerator out;

    /**
     * A directory without a service yet.
     *
     * @param target is not closed by this
     * @throws IOException if it cannot be written to
     */
    public ServiceDirectoryWriter(Writer target) throws IOException {
        this.out = FORMAT.createGenerator(target);
        out.setPrettyPrinter(
                new DefaultPrettyPrinter().withArrayIndenter(INDENTED).withObjectIndenter(INDENTED));
        out.writeStartArray();
    }

    /** {@return the identifier of a council's organizations and services of that name} */
    static String id(String council, String name) {
        return NamedUuid.of(NamedUuid.of(EVERYWHERE, "council:" + council), name)
                .toString();
    }

    /**
     * Writes a service.
     *
     * @throws IllegalArgumentException if the layout asks for more than is there, or an identifier is no UUID; nothing of the service is
     *     written then
     * @throws IOException if it cannot be written
     */
    public void write(DirectoryService service) throws IOException {
        UUID id = uuid(service.id());
        uuid(service.organization().id());
        String url = url(service.url());
        String description =
                needed(service.organization().description(), "the organization of service " + id, "description");
        out.writeStartObject();
        out.writeStringField(Layout.ID, service.id());
        out.writeStringField(Layout.NAME, service.name());
        out.writeStringField(Layout.URL, url);
        out.writeStringField(Layout.STATUS, "active");
        organization(service.organization(), description);
        out.writeArrayFieldStart(Layout.AT_LOCATIONS);
        for (RegulatorId location : service.locations()) {
            location(id, location);
        }
        out.writeEndArray();
        out.writeArrayFieldStart(Layout.AREAS);
        for (ServiceArea area : service.areas()) {
            area(id, area);
        }
        out.writeEndArray();
        out.writeArrayFieldStart(Layout.COSTS);
        for (CostOption cost : service.costs()) {
            cost(id, cost);
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private static UUID uuid(String id) {
        checkArgument(UUID_TEXT.matcher(id).matches(), "the layout needs a UUID, but '%s' is none", id);
        return UUID.fromString(id);
    }

    private static String url(Optional<String> given) {
        return address(needed(given, "a service", Layout.URL));
    }

    /**
     * {@return the address of a page}
     *
     * @throws IllegalArgumentException if it is none
     */
    static String address(String url) {
        checkArgument(
                ADDRESS.matcher(url).matches(),
                "'%s' is no address of a page; write all of it, such as https://example.org/care",
                url);
        return url;
    }

    private static String needed(Optional<String> text, String of, String field) {
        return text.orElseThrow(() -> new IllegalArgumentException("the layout needs a " + field + " of " + of));
    }

    private void organization(Organization organization, String description) throws IOException {
        UUID id = uuid(organization.id());
        out.writeObjectFieldStart(Layout.ORGANIZATION);
        out.writeStringField(Layout.ID, organization.id());
        out.writeStringField(Layout.NAME, organization.name());
        out.writeStringField(Layout.DESCRIPTION, description);
        out.writeArrayFieldStart(Layout.IDENTIFIERS);
        for (CouncilReference reference : organization.references()) {
            out.writeStartObject();
            id(id, "reference", PARTS.join(reference.council(), reference.reference()));
            out.writeStringField(Layout.IDENTIFIER_SCHEME, reference.council());
            identifier(Layout.COUNCIL_REFERENCE, reference.reference());
        }
        if (organization.regulatorId().isPresent()) {
            out.writeStartObject();
            id(id, "regulator", organization.regulatorId().get().toString());
            identifier(
                    Layout.REGULATOR_PROVIDER, organization.regulatorId().get().toString());
        }
        out.writeEndArray();
        out.writeArrayFieldStart(Layout.ATTRIBUTES);
        for (String type : organization.serviceTypes()) {
            out.writeStartObject();
            id(id, "attribute", type);
            out.writeObjectFieldStart(Layout.TAXONOMY_TERM);
            id(EVERYWHERE, "service-type", type);
            out.writeStringField(Layout.NAME, type);
            out.writeStringField(Layout.DESCRIPTION, type);
            out.writeStringField(Layout.TAXONOMY, Layout.SERVICE_TYPES);
            out.writeEndObject();
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private void identifier(String type, String value) throws IOException {
        out.writeStringField(Layout.IDENTIFIER_TYPE, type);
        out.writeStringField(Layout.IDENTIFIER, value);
        out.writeEndObject();
    }

    private void location(UUID service, RegulatorId location) throws IOException {
        out.writeStartObject();
        id(service, "at-location", location.toString());
        out.writeObjectFieldStart(Layout.LOCATION);
        id(EVERYWHERE, "location", location.toString());
        out.writeStringField(Layout.EXTERNAL_IDENTIFIER, location.toString());
        out.writeStringField(Layout.EXTERNAL_IDENTIFIER_TYPE, Layout.REGULATOR_LOCATION);
        out.writeEndObject();
        out.writeEndObject();
    }

    private void area(UUID service, ServiceArea area) throws IOException {
        out.writeStartObject();
        id(service, "area", PARTS.join(area.name(), area.places().orElse("")));
        out.writeStringField(Layout.NAME, area.name());
        optional(Layout.AREA, area.places());
        out.writeEndObject();
    }

    private void cost(UUID service, CostOption cost) throws IOException {
        out.writeStartObject();
        id(
                service,
                "cost",
                PARTS.join(
                        text(cost.validFrom()),
                        text(cost.validTo()),
                        text(cost.option()),
                        text(cost.amount()),
                        text(cost.amountDescription())));
        optional(Layout.VALID_FROM, cost.validFrom());
        optional(Layout.VALID_TO, cost.validTo());
        optional(Layout.OPTION, cost.option());
        if (cost.amount().isPresent()) {
            out.writeNumberField(
                    Layout.AMOUNT, new BigDecimal(cost.amount().get().toString()));
        }
        optional(Layout.AMOUNT_DESCRIPTION, cost.amountDescription());
        out.writeEndObject();
    }

    private void id(UUID of, String kind, String part) throws IOException {
        out.writeStringField(Layout.ID, NamedUuid.of(of, kind + ":" + part).toString());
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }

    private void optional(String field, Optional<?> value) throws IOException {
        if (value.isPresent()) {
            out.writeStringField(field, value.get().toString());
        }
    }

    /** Ends the list, hands on all that was written, and leaves the target open. */
    @Override
    public void close() throws IOException {
        if (!out.isClosed()) {
            out.writeEndArray();
            out.writeRaw('\n');
            out.close();
        }
    }
}
