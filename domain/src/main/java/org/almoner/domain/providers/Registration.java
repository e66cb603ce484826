package org.almoner.domain.providers;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import org.almoner.domain.parts.SeenText;

/**
 * Who a provider is, and as what it is registered with the regulator of care. Immutable.
 *
 * @param name as the public knows it
 * @param regulatorId the regulator's reference of the provider; without one it is not registered
 * @param locations the regulator's references of the places from which it serves the council
 * @param serviceTypes what it is registered for, in the regulator's words, such as {@code Domiciliary care service}
 */
public record Registration(
        String name,
        Optional<RegulatorId> regulatorId,
        ImmutableSortedSet<RegulatorId> locations,
        ImmutableSortedSet<String> serviceTypes) {

    /**
     * Refuses a provider without a name, names with characters that nobody sees, and what only a registered provider has.
     *
     * @throws IllegalArgumentException if the name or a service type is blank or no {@link SeenText}, or there are locations or service
     *     types but no reference
     */
    public Registration {
        checkArgument(!name.isBlank(), "a provider needs a name, but got '%s'", name);
        SeenText.check(name);
        serviceTypes.forEach(SeenText::check);
        checkArgument(
                serviceTypes.stream().noneMatch(String::isBlank), "a service type is written out, but one is blank");
        checkArgument(
                regulatorId.isPresent() || (locations.isEmpty() && serviceTypes.isEmpty()),
                "%s has locations or service types of the regulator, but no regulatorId; add it",
                name);
    }

    /** {@return the registration of one of whom no more than the name is known} */
    public static Registration named(String name) {
        return new Registration(name, Optional.empty(), ImmutableSortedSet.of(), ImmutableSortedSet.of());
    }

    /** {@return whether it is registered for the service type, in whatever case it is written} */
    public boolean isFor(String serviceType) {
        return serviceTypes.stream().anyMatch(serviceType::equalsIgnoreCase);
    }
}
