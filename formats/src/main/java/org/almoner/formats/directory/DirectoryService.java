package org.almoner.formats.directory;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Range;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.almoner.domain.money.Money;
import org.almoner.domain.providers.RegulatorId;
import org.almoner.formats.csv.FieldText;

/**
 * A service of a directory: what an organization offers, where and at which prices. Immutable.
 *
 * @param id of the service, as the file has it
 * @param name of the service
 * @param url the page that tells of it; the layout asks for one, and not every file has it
 * @param organization who offers it
 * @param locations the regulator's references of the places from which it is offered
 * @param areas where it is offered
 * @param costs its prices
 */
public record DirectoryService(
        String id,
        String name,
        Optional<String> url,
        Organization organization,
        ImmutableSortedSet<RegulatorId> locations,
        ImmutableSet<ServiceArea> areas,
        ImmutableSet<CostOption> costs) {

    private static final CharMatcher BLANK = CharMatcher.whitespace();
    private static final Range<Integer> YEARS = Range.closed(0, 9999);
    private static final CharMatcher LOST = CharMatcher.anyOf("\uFFFD\0");
    private static final char BETWEEN_TYPES = '|';

    /**
     * Refuses texts that would not be read as they are.
     *
     * @throws IllegalArgumentException if a text is blank, has blanks around it or a letter that UTF-8 does not have
     */
    public DirectoryService {
        text(id);
        text(name);
        url.ifPresent(DirectoryService::text);
    }

    /**
     * {@return the text}
     *
     * @throws IllegalArgumentException if it would not be read as it is
     */
    static String text(String text) {
        checkArgument(!BLANK.matchesAllOf(text), "a text is blank; write it, or leave it out");
        checkArgument(BLANK.trimFrom(text).equals(text), "'%s' has blanks around it; leave them out", text);
        checkArgument(
                LOST.matchesNoneOf(text) && StandardCharsets.UTF_8.newEncoder().canEncode(text),
                "a letter of '%s' is lost or cannot be kept; write it again",
                text);
        return text;
    }

    /**
     * {@return the text, which stands in one line of a table}
     *
     * @throws IllegalArgumentException if it would not be read as it is, or has more than one line or 4,000 letters
     */
    static String line(String text) {
        return text(FieldText.line(text));
    }

    /**
     * {@return the service type, which stands among others in one field of a table}
     *
     * @throws IllegalArgumentException if it would not be read as it is, or has a bar, which stands between types there
     */
    static String serviceType(String text) {
        checkArgument(
                text.indexOf(BETWEEN_TYPES) < 0,
                "'%s' has a bar, which stands between service types in tables; write each type by itself",
                text);
        return line(text);
    }

    private static void check(LocalDate day) {
        checkArgument(YEARS.contains(day.getYear()), "a day is in the years 0 to 9999, but got %s", day);
    }

    /**
     * Who offers services. Immutable.
     *
     * @param id of the organization, as the file has it
     * @param name as the public knows it
     * @param description what it is; the layout asks for one, and not every file has it
     * @param references what councils call it
     * @param regulatorId the regulator's reference of it, where the file tells it
     * @param serviceTypes what it is registered for, in the regulator's words
     */
    public record Organization(
            String id,
            String name,
            Optional<String> description,
            ImmutableSet<CouncilReference> references,
            Optional<RegulatorId> regulatorId,
            ImmutableSortedSet<String> serviceTypes) {

        /**
         * Refuses texts that would not be read as they are.
         *
         * @throws IllegalArgumentException if a text is blank, has blanks around it or a letter that UTF-8 does not have, the name or a
         *     service type has more than one line, or a service type has a bar
         */
        public Organization {
            text(id);
            line(name);
            description.ifPresent(DirectoryService::text);
            serviceTypes.forEach(DirectoryService::serviceType);
        }
    }

    /**
     * What a council calls a provider. Immutable.
     *
     * @param council the council
     * @param reference its reference of the provider
     */
    public record CouncilReference(String council, String reference) {

        /**
         * Refuses texts that would not be read as they are.
         *
         * @throws IllegalArgumentException if a text is blank, has blanks around it or a letter that UTF-8 does not have
         */
        public CouncilReference {
            text(council);
            text(reference);
        }
    }

    /**
     * Where a service is offered. Immutable.
     *
     * @param name of the area
     * @param places what lies in it, for people
     */
    public record ServiceArea(String name, Optional<String> places) {

        /**
         * Refuses texts that would not be read as they are.
         *
         * @throws IllegalArgumentException if a text is blank, has blanks around it or a letter that UTF-8 does not have
         */
        public ServiceArea {
            text(name);
            places.ifPresent(DirectoryService::text);
        }
    }

    /**
     * A price of a service. Immutable.
     *
     * @param option on which condition; none where it is on none
     * @param amount the price, where the file tells one
     * @param amountDescription what it is the price of
     * @param validFrom the first day on which it holds
     * @param validTo the last day on which it holds
     */
    public record CostOption(
            Optional<String> option,
            Optional<Money> amount,
            Optional<String> amountDescription,
            Optional<LocalDate> validFrom,
            Optional<LocalDate> validTo) {

        /**
         * Refuses texts and days that would not be read as they are.
         *
         * @throws IllegalArgumentException if a text is blank, has blanks around it or a letter that UTF-8 does not have, or a day is
         *     not in the years 0 to 9999
         */
        public CostOption {
            validFrom.ifPresent(DirectoryService::check);
            validTo.ifPresent(DirectoryService::check);
            option.ifPresent(DirectoryService::text);
            amountDescription.ifPresent(DirectoryService::text);
        }
    }
}
