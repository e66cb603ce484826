package org.almoner.formats.directory;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.domain.money.Money;
import org.almoner.domain.providers.RegulatorId;
import org.almoner.formats.csv.FieldText;
import org.almoner.formats.directory.DirectoryService.CostOption;
import org.almoner.formats.directory.DirectoryService.CouncilReference;
import org.almoner.formats.directory.DirectoryService.Organization;
import org.almoner.formats.directory.DirectoryService.ServiceArea;

/** Makes a service of its fields. Of one thread. */
final class ServiceFields {

    private static final int PENCE = 2;
    private static final int LONGEST_AMOUNT = 20;

    private final JsonPart service;

    ServiceFields(JsonPart service) {
        this.service = service;
    }

    /** {@return the service; maybe empty where something is wrong, which the part tells} */
    Optional<DirectoryService> service() {
        Optional<String> id = service.at(Layout.ID).neededText();
        Optional<String> name = service.at(Layout.NAME).neededText();
        Optional<String> url = service.at(Layout.URL).text();
        Optional<Organization> organization = organization(service.at(Layout.ORGANIZATION));
        ImmutableSortedSet<RegulatorId> locations = locations();
        ImmutableSet<ServiceArea> areas = areas();
        ImmutableSet<CostOption> costs = service.at(Layout.COSTS).items().stream()
                .map(ServiceFields::cost)
                .collect(ImmutableSet.toImmutableSet());
        return id.isPresent() && name.isPresent() && organization.isPresent()
                ? Optional.of(
                        new DirectoryService(id.get(), name.get(), url, organization.get(), locations, areas, costs))
                : Optional.empty();
    }

    private static Optional<Organization> organization(JsonPart part) {
        Optional<String> id = part.at(Layout.ID).neededText();
        Optional<String> name = part.at(Layout.NAME).needed(DirectoryService::line);
        Optional<String> description = part.at(Layout.DESCRIPTION).text();
        JsonPart identifiers = part.at(Layout.IDENTIFIERS);
        ImmutableSet<CouncilReference> references = of(identifiers, Layout.COUNCIL_REFERENCE)
                .flatMap(each -> reference(each).stream())
                .collect(ImmutableSet.toImmutableSet());
        Optional<RegulatorId> regulatorId = regulatorId(identifiers);
        ImmutableSortedSet<String> types = part.at(Layout.ATTRIBUTES).items().stream()
                .flatMap(attribute -> serviceType(attribute.at(Layout.TAXONOMY_TERM)).stream())
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
        return id.isPresent() && name.isPresent()
                ? Optional.of(new Organization(id.get(), name.get(), description, references, regulatorId, types))
                : Optional.empty();
    }

    private static Stream<JsonPart> of(JsonPart identifiers, String type) {
        return identifiers.items().stream()
                .filter(each -> each.at(Layout.IDENTIFIER_TYPE).says(type));
    }

    private static Optional<CouncilReference> reference(JsonPart identifier) {
        Optional<String> council = identifier.at(Layout.IDENTIFIER_SCHEME).neededText();
        Optional<String> reference = identifier.at(Layout.IDENTIFIER).neededText();
        return council.flatMap(of -> reference.map(text -> new CouncilReference(of, text)));
    }

    private static Optional<RegulatorId> regulatorId(JsonPart identifiers) {
        ImmutableList<RegulatorId> all = of(identifiers, Layout.REGULATOR_PROVIDER)
                .flatMap(each -> each.at(Layout.IDENTIFIER).needed(RegulatorId::parse).stream())
                .distinct()
                .collect(ImmutableList.toImmutableList());
        if (all.size() > 1) {
            identifiers.wrong(
                    "there are several of " + Layout.REGULATOR_PROVIDER + "; keep the one that runs the service");
        }
        return all.stream().findFirst();
    }

    private static Optional<String> serviceType(JsonPart term) {
        return term.at(Layout.TAXONOMY).says(Layout.SERVICE_TYPES)
                ? term.at(Layout.NAME).needed(DirectoryService::serviceType)
                : Optional.empty();
    }

    private ImmutableSortedSet<RegulatorId> locations() {
        return service.at(Layout.AT_LOCATIONS).items().stream()
                .map(each -> each.at(Layout.LOCATION))
                .filter(each -> each.at(Layout.EXTERNAL_IDENTIFIER_TYPE).says(Layout.REGULATOR_LOCATION))
                .flatMap(each -> each.at(Layout.EXTERNAL_IDENTIFIER).needed(RegulatorId::parse).stream())
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }

    private ImmutableSet<ServiceArea> areas() {
        return service.at(Layout.AREAS).items().stream()
                .flatMap(each -> {
                    Optional<String> places = each.at(Layout.AREA).text();
                    return each.at(Layout.NAME).text().or(() -> places).stream()
                            .map(name -> new ServiceArea(name, places));
                })
                .collect(ImmutableSet.toImmutableSet());
    }

    private static CostOption cost(JsonPart part) {
        return new CostOption(
                part.at(Layout.OPTION).text(),
                part.at(Layout.AMOUNT).value(ServiceFields::amount),
                part.at(Layout.AMOUNT_DESCRIPTION).text(),
                part.at(Layout.VALID_FROM).value(FieldText::day),
                part.at(Layout.VALID_TO).value(FieldText::day));
    }

    /** Numbers have as many decimals as their writer liked. */
    private static Money amount(String text) {
        try {
            BigDecimal amount = new BigDecimal(text).stripTrailingZeros();
            if (amount.precision() <= LONGEST_AMOUNT && Math.abs(amount.scale()) <= LONGEST_AMOUNT) {
                return Money.parse(
                        amount.setScale(Math.max(PENCE, amount.scale())).toPlainString());
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is no number of pounds; write one, such as 18.75", e);
        }
        throw new IllegalArgumentException("'" + text + "' has too many digits; write pounds, such as 18.75");
    }
}
