package org.almoner.rest.console.desk;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Multimaps;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almoner.domain.parts.Words;
import org.almoner.rest.problems.BodyError;
import org.almoner.rest.problems.ProblemException;
import org.almoner.rest.values.Parameters;
import org.almoner.rest.values.Values;

/**
 * What somebody wrote into a form of the console, read field by field; {@link #check} tells all that is wrong with it at once. Of one
 * thread.
 */
public final class Form {

    /** The field that holds the token of the session's forms. */
    public static final String TOKEN = "form-token";

    /** The field that holds the key of the form. */
    static final String KEY = "key";

    /** The field that says as known when the page was read. */
    static final String READ = "read";

    private static final String NO_DAY =
            "that is no day of the calendar: write day, month and year as numbers, such as 2 11 2020";

    private final ImmutableListMultimap<String, String> fields;
    private final List<BodyError> errors = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();

    Form(ImmutableListMultimap<String, String> fields) {
        this.fields = fields;
    }

    /** {@return the form that filters a page, as a query has it filled in} */
    static Form filter(MultivaluedMap<String, String> query) {
        ImmutableListMultimap.Builder<String, String> fields = ImmutableListMultimap.builder();
        query.forEach(fields::putAll);
        return new Form(fields.build());
    }

    /** {@return this form, which tells of a field by a name that says more to people than its key} */
    public Form called(String field, String name) {
        names.put(field, name);
        return this;
    }

    /** {@return what is written in the field, without blanks around it, or empty when there is nothing} */
    public Optional<String> find(String field) {
        return fields.get(field).stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    /** {@return what is written in the field; where nothing is, the form is wrong} */
    public String text(String field, String missing) {
        return find(field).orElseGet(() -> {
            errors.add(new BodyError("/" + field, null, missing));
            return "";
        });
    }

    /** {@return the value that is written in the field, or empty when there is none or it is wrong} */
    public <T> Optional<T> value(Class<T> type, String field) {
        return read(field, text -> Parameters.read(type, field, text));
    }

    /** {@return the value that is written in the field; where there is none, the form is wrong} */
    public <T> Optional<T> value(Class<T> type, String field, String missing) {
        text(field, missing);
        return value(type, field);
    }

    /** {@return what the function reads from the field, or empty when there is nothing or it is wrong} */
    public <T> Optional<T> read(String field, Function<String, T> reader) {
        return find(field).flatMap(text -> {
            try {
                return Optional.of(reader.apply(text));
            } catch (ProblemException | IllegalArgumentException e) {
                errors.add(new BodyError("/" + field, text, named(field, String.valueOf(e.getMessage()))));
                return Optional.empty();
            }
        });
    }

    /** {@return the day whose day, month and year are written in three fields; where nothing is, the form is wrong} */
    public Optional<LocalDate> day(String field, String missing) {
        if (parts(field).allMatch(String::isEmpty)) {
            wrong(field, missing);
        }
        return day(field);
    }

    /** {@return the day whose day, month and year are written in three fields, or empty when nothing is or it is wrong} */
    public Optional<LocalDate> day(String field) {
        if (parts(field).allMatch(String::isEmpty)) {
            return Optional.empty();
        }
        String text =
                parts(field).map(part -> part.length() == 1 ? "0" + part : part).collect(Collectors.joining("-"));
        try {
            return Optional.of(Parameters.read(LocalDate.class, field, text));
        } catch (ProblemException e) {
            errors.add(new BodyError("/" + field, text, named(field, NO_DAY)));
            return Optional.empty();
        }
    }

    private Stream<String> parts(String field) {
        return Stream.of("-year", "-month", "-day")
                .map(part -> find(field + part).orElse(""));
    }

    /** {@return whether the field says true, or false when nothing is there or it is wrong} */
    public boolean isSo(String field) {
        return read(field, Values::isSo).orElse(false);
    }

    /** {@return what the work makes of the fields; where it refuses one of them, that is wrong, and the other is given} */
    public <T> T made(Supplier<T> work, Supplier<T> other) {
        try {
            return work.get();
        } catch (ProblemException e) {
            if (e.field() == null) {
                throw e;
            }
            refused(e.field(), e.detail());
            return other.get();
        }
    }

    /** Says that something is wrong with a field, in words that name it, for they are read apart from it, too. */
    public void wrong(String field, String why) {
        errors.add(new BodyError("/" + field, null, why));
    }

    /**
     * Says why a value is refused by something that does not know the form: the words come after the name of the field, with days as people
     * write them.
     */
    public void refused(String field, String why) {
        wrong(field, named(field, Written.told(why)));
    }

    private String named(String field, String why) {
        return names.getOrDefault(field, Words.capitalised(field.replace('-', ' '))) + ": " + why;
    }

    /**
     * Refuses a form in which something is wrong.
     *
     * @throws ProblemException that tells all of it
     */
    public void check() {
        problem().ifPresent(problem -> {
            throw problem;
        });
    }

    /** {@return all that is wrong, or empty} */
    Optional<ProblemException> problem() {
        return errors.isEmpty() ? Optional.empty() : Optional.of(ProblemException.ofBody(errors));
    }

    /** {@return what is written, by field, to be shown again: the first of what is chosen in a field} */
    public ImmutableMap<String, String> entered() {
        return fields.keySet().stream()
                .filter(Form::isEntered)
                .collect(ImmutableMap.toImmutableMap(
                        Function.identity(), field -> fields.get(field).get(0)));
    }

    /** {@return all that the form asks for, as text: two forms that ask for something else differ in it} */
    String asked() {
        return Multimaps.filterKeys(fields, Form::isEntered).toString();
    }

    private static boolean isEntered(String field) {
        return !List.of(TOKEN, KEY, READ).contains(field);
    }
}
