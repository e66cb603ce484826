package org.almoner.formats.delivery;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/**
 * What a file says of itself, in each of its rows. Immutable.
 *
 * @param reference what the provider calls it, which it calls no other
 * @param description of what is in it
 * @param created when, by the provider's clock, to the second
 * @param provider what the council calls the provider
 */
public record Heading(String reference, String description, LocalDateTime created, String provider) {

    /**
     * Refuses what is not told.
     *
     * @throws IllegalArgumentException if a text is blank, or the time is not of a whole second
     */
    public Heading {
        checkArgument(
                !reference.isBlank() && !description.isBlank() && !provider.isBlank(),
                "a file has a reference, a description and a provider, but got '%s', '%s' and '%s'",
                reference,
                description,
                provider);
        checkArgument(
                created.equals(created.truncatedTo(ChronoUnit.SECONDS)),
                "a file is created to the second, but got %s",
                created);
    }
}
