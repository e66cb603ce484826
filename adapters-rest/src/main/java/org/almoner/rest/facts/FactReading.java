package org.almoner.rest.facts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.almoner.application.port.in.RecordRefusal;
import org.almoner.domain.packages.Person;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.FactKind;
import org.almoner.json.FactJson;
import org.almoner.json.Mistake;
import org.almoner.json.UnreadableValueException;
import org.almoner.rest.problems.BodyError;
import org.almoner.rest.problems.ProblemException;
import org.almoner.rest.problems.ProblemKind;
import org.almoner.rest.security.Caller;
import org.almoner.rest.security.Recorders;
import org.almoner.rest.security.Role;
import org.almoner.wording.RefusalWords;
import org.jspecify.annotations.Nullable;

/**
 * Reads a fact that somebody gives, and says all that is wrong with it at once. What follows from who gives it and whom it is about need not
 * be in its value.
 */
final class FactReading {

    /** Who decides is whoever records it. */
    private static final ImmutableMap<FactKind<?>, String> DECIDERS = ImmutableMap.of(
            PersonFacts.WAIVER, "proposedBy",
            ProviderFacts.BUSINESS_APPROVAL, "decidedBy",
            ProviderFacts.QUALITY_APPROVAL, "decidedBy",
            ProviderFacts.DUE_DILIGENCE, "decidedBy");

    private static final String ID = "id";
    private static final String VALUE = "/value";

    private final ImmutableList<FactKind<?>> kinds;
    private final @Nullable String about;
    private final Caller caller;
    private final List<BodyError> errors = new ArrayList<>();

    private FactReading(ImmutableList<FactKind<?>> kinds, @Nullable Object about, Caller caller) {
        this.kinds = kinds;
        this.about = about == null ? null : about.toString();
        this.caller = caller;
    }

    /**
     * {@return the fact}
     *
     * @param given by somebody
     * @param kinds of facts that there are
     * @param about the reference of whom or what it is about; null where it could not be read
     * @param caller who gives it
     * @throws ProblemException if it is none, or nobody of the caller's roles records such
     */
    static ReadFact<?> read(FactGiven given, ImmutableList<FactKind<?>> kinds, @Nullable Object about, Caller caller) {
        return new FactReading(kinds, about, caller).read(given);
    }

    /**
     * {@return the kind of the name, or empty where none is named}
     *
     * @throws ProblemException if there is none of the name
     */
    static Optional<FactKind<?>> kind(ImmutableList<FactKind<?>> kinds, @Nullable String name) {
        if (name == null) {
            return Optional.empty();
        }
        Optional<FactKind<?>> kind = find(kinds, name);
        if (kind.isEmpty()) {
            throw ProblemException.ofField(ProblemKind.MALFORMED_VALUE, unknown(kinds, name), "kind", name);
        }
        return kind;
    }

    private static Optional<FactKind<?>> find(ImmutableList<FactKind<?>> kinds, String name) {
        return kinds.stream().filter(kind -> kind.name().equals(name)).findFirst();
    }

    private static String unknown(ImmutableList<FactKind<?>> kinds, String name) {
        return "'" + name + "' is not one of "
                + kinds.stream().map(FactKind::name).collect(Collectors.joining(", "));
    }

    private ReadFact<?> read(FactGiven given) {
        errors.addAll(given.wrong().errors());
        Optional<FactKind<?>> kind = Optional.ofNullable(given.kind()).flatMap(this::kind);
        Optional<DateRange> holds = GivenDays.read(given.from(), given.to(), errors);
        Optional<String> reason = Optional.ofNullable(given.reason());
        boolean withdrawn = Boolean.TRUE.equals(given.withdrawn());
        if (withdrawn && given.value() != null) {
            errors.add(new BodyError("/withdrawn", "true", "what is withdrawn has no value; leave one of them out"));
        }
        if (!withdrawn && given.value() == null && !isTold(VALUE)) {
            errors.add(new BodyError(
                    VALUE,
                    null,
                    "value is missing; write it, or \"withdrawn\": true where nothing of the kind holds on the days"));
        }
        kind.ifPresent(this::checkRecorder);
        Optional<ReadFact<?>> fact = kind.flatMap(of -> read(of, given.value(), holds, reason));
        if (!errors.isEmpty()) {
            throw ProblemException.ofBody(errors);
        }
        return fact.orElseThrow();
    }

    private boolean isTold(String pointer) {
        return errors.stream().anyMatch(error -> error.pointer().equals(pointer));
    }

    private Optional<FactKind<?>> kind(String name) {
        Optional<FactKind<?>> kind = find(kinds, name);
        if (kind.isEmpty()) {
            errors.add(new BodyError("/kind", name, unknown(kinds, name)));
        }
        return kind;
    }

    private void checkRecorder(FactKind<?> kind) {
        Role role = Recorders.of(kind)
                .orElseThrow(() -> ProblemException.refused(
                        List.of(new RecordRefusal.DecidedElsewhere(kind)), refusal -> RefusalWords.of(refusal)));
        if (!caller.roles().contains(role)) {
            throw ProblemException.of(
                    ProblemKind.FORBIDDEN,
                    "facts of the kind " + kind + " are recorded by " + role.word() + ", and not by "
                            + caller.roles().stream().sorted().map(Role::word).collect(Collectors.joining(", ")));
        }
    }

    private <T> Optional<ReadFact<?>> read(
            FactKind<T> kind, @Nullable JsonNode given, Optional<DateRange> holds, Optional<String> reason) {
        Optional<T> value = Optional.ofNullable(given).flatMap(json -> value(kind, completed(kind, json)));
        return holds.flatMap(days -> reason.map(why -> new ReadFact<>(kind, value, days, why)));
    }

    private JsonNode completed(FactKind<?> kind, JsonNode given) {
        return kind.equals(PersonFacts.PERSON)
                ? with(given, ID, about)
                : Optional.ofNullable(DECIDERS.get(kind))
                        .map(decider -> with(given, decider, caller.subject()))
                        .orElse(given);
    }

    private static JsonNode with(JsonNode given, String field, @Nullable String text) {
        return text != null && given instanceof ObjectNode object && !object.hasNonNull(field)
                ? object.deepCopy().put(field, text)
                : given;
    }

    private <T> Optional<T> value(FactKind<T> kind, JsonNode json) {
        try {
            T value = FactJson.read(kind, json);
            if (about != null
                    && value instanceof Person person
                    && !person.id().toString().equals(about)) {
                errors.add(new BodyError(
                        BodyError.pointer(VALUE, ID),
                        person.id().toString(),
                        "the fact is about " + about + "; leave id out"));
            }
            return Optional.of(value);
        } catch (UnreadableValueException e) {
            e.mistakes().stream()
                    .filter(mistake -> about != null || !mistake.path().equals(ImmutableList.of(ID)))
                    .forEach(mistake -> errors.add(error(mistake, json)));
            return Optional.empty();
        }
    }

    private static BodyError error(Mistake mistake, JsonNode json) {
        String pointer = mistake.path().stream().reduce(VALUE, BodyError::pointer);
        JsonNode there = json.at(pointer.substring(VALUE.length()));
        return new BodyError(pointer, there.isValueNode() ? there.asText() : null, mistake.words());
    }
}
