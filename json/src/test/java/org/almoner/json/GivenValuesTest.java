package org.almoner.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.time.FactKind;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Values that somebody gives: each is one that can be kept, or is refused in words for people, with its place. */
class GivenValuesTest {

    /** What is put in the place of each part of each value. */
    private static final ImmutableList<String> WRONG = ImmutableList.of(
            "null",
            "true",
            "0",
            "-1",
            "45.5",
            "1e400",
            "99999999999999999999",
            "\"\"",
            "\"x\"",
            "\"-999999999-01-01\"",
            "\"07:30:00.0000001\"",
            "[]",
            "[null]",
            "[[]]",
            "{}",
            "{\"x\":null}",
            "{\"type\":\"x\"}");

    @ParameterizedTest
    @MethodSource("org.almoner.json.FactJsonTest#forms")
    <T> void whateverIsGivenIsAValueThatCanBeKeptOrIsRefusedInWordsForPeople(FactJsonTest.Form<T> form) {
        for (JsonNode wrong : spoilt(tree(form.json()))) {
            try {
                T read = FactJson.read(form.kind(), wrong);
                assertThat(FactJson.read(form.kind(), FactJson.write(read)))
                        .as(wrong.toString())
                        .isEqualTo(read);
            } catch (UnreadableValueException e) {
                assertThat(e.getMessage())
                        .as(wrong.toString())
                        .isNotBlank()
                        .doesNotContain("Exception", "java.", "org.almoner", "com.", "`", "token");
            }
        }
    }

    /** The value with each of its parts replaced by each of what is wrong, left out, or with one more beside it. */
    private static List<JsonNode> spoilt(JsonNode value) {
        List<JsonNode> all =
                new ArrayList<>(WRONG.stream().map(GivenValuesTest::tree).toList());
        if (value instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(field -> {
                spoilt(object.get(field))
                        .forEach(part -> all.add(object.deepCopy().set(field, part)));
                all.add(object.deepCopy().without(field));
                all.add(object.deepCopy().<ObjectNode>set(field + "/x", object.get(field)));
            });
        } else if (value instanceof ArrayNode list) {
            for (int at = 0; at < list.size(); at++) {
                for (JsonNode part : spoilt(list.get(at))) {
                    ArrayNode other = list.deepCopy();
                    other.set(at, part);
                    all.add(other);
                }
            }
        }
        return all;
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of(
                        PackageFacts.PLAN,
                        "{'visits':[{'day':'monday','start':'07:30','minutes':45.5,'secondCarerMinutes':0}]}",
                        "/visits/0/minutes",
                        "'45.5' cannot be read here; write a date as 2020-10-05, a time as \"07:30\", a whole number in digits, yes and no as true and false"),
                Arguments.of(
                        PackageFacts.PLAN,
                        "{'visits':[{'day':'monday','start':'07:30','minutes':0,'secondCarerMinutes':0}]}",
                        "/visits/0/minutes",
                        "write a whole number from 1 to 1440"),
                Arguments.of(
                        PackageFacts.PLAN,
                        "{'visits':[{'day':'monday','start':'07:30','minutes':45,'secondCarerMinutes':60}]}",
                        "/visits/0",
                        "a second carer is there for none to all of the visit's 45 minutes, but got 60"),
                Arguments.of(
                        PackageFacts.PLAN,
                        "{'visits':[{'day':'mon','start':'07:30','minutes':45,'secondCarerMinutes':0}]}",
                        "/visits/0/day",
                        "'mon' is not one of monday, tuesday, wednesday, thursday, friday, saturday, sunday"),
                Arguments.of(PackageFacts.PLAN, "{'visits':{}}", "/visits", "a list is expected here"),
                Arguments.of(PackageFacts.PLAN, "'none'", "", "an object of its parts is expected here"),
                Arguments.of(
                        PersonFacts.PERSON,
                        "{'id':'C-1','born':1934,'home':'LE67 3FN'}",
                        "/born",
                        "'1934' is a number; write it as a text in quotes"),
                Arguments.of(
                        PersonFacts.FEE,
                        "{'amount':1.25,'reason':'arrangement'}",
                        "/amount",
                        "'1.25' is a number; write it as a text in quotes"),
                Arguments.of(
                        PersonFacts.CHARGE,
                        "{'charge':{'type':'contribution','weekly':'1.00'},'told':'2020-11-02'}",
                        "/provisional",
                        "'provisional' is missing; add it"),
                Arguments.of(PersonFacts.FEE, "{'amount':'1.00'}", "/reason", "'reason' is missing; add it"),
                Arguments.of(
                        PersonFacts.FEE,
                        "{'amount':'1.00','reason':'arrangement','note':'x'}",
                        "/note",
                        "there is no key 'note' here; the keys are amount, reason"),
                Arguments.of(
                        PersonFacts.CHARGE,
                        "{'charge':{'type':'gift'},'provisional':true,'told':'2020-11-02'}",
                        "/charge",
                        "'gift' is no type; the types are contribution, full-cost, no-charge"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeInWhatIsGivenIsToldWithItsPlace(FactKind<?> kind, String quoted, String place, String words) {
        assertThatThrownBy(() -> FactJson.read(kind, tree(quoted.replace('\'', '"'))))
                .isInstanceOfSatisfying(
                        UnreadableValueException.class, e -> assertThat(told(e)).containsExactly(place + " " + words));
    }

    @Test
    void allMistakesOfAValueAreToldAtOnceAndAWholeOnlyWhenItsPartsAreRight() {
        String given = """
                {"visits":[{"day":"mon","start":"07:30","minutes":0},
                           {"day":"tuesday","start":"7:30","minutes":45,"secondCarerMinutes":null,"x":1},
                           {"day":"tuesday","start":"07:30","minutes":45,"secondCarerMinutes":60},
                           {"day":"tuesday","start":"07:30","minutes":3000000000,"secondCarerMinutes":99999999999999999999}],
                 "notes":{}}""";
        assertThatThrownBy(() -> FactJson.read(PackageFacts.PLAN, tree(given)))
                .isInstanceOfSatisfying(
                        UnreadableValueException.class,
                        e -> assertThat(told(e))
                                .satisfiesExactlyInAnyOrder(
                                        is("/notes there is no key 'notes' here; the keys are visits"),
                                        is("/visits/0/day 'mon' is not one of monday"),
                                        is("/visits/0/minutes write a whole number from 1 to 1440"),
                                        is("/visits/0/secondCarerMinutes 'secondCarerMinutes' is missing; add it"),
                                        is(
                                                "/visits/1/x there is no key 'x' here; the keys are day, start, minutes, secondCarerMinutes, purpose"),
                                        is(
                                                "/visits/1/start '7:30' cannot be read here; write a date as 2020-10-05, a time as"),
                                        is("/visits/1/secondCarerMinutes 'secondCarerMinutes' is missing; add it"),
                                        is(
                                                "/visits/2 a second carer is there for none to all of the visit's 45 minutes"),
                                        is("/visits/3/minutes write a whole number from 1 to 1440"),
                                        is("/visits/3/secondCarerMinutes write a whole number from 0 to 1440")));
    }

    private static ThrowingConsumer<String> is(String beginning) {
        return words -> assertThat(words).startsWith(beginning);
    }

    private static List<String> told(UnreadableValueException e) {
        return e.mistakes().stream()
                .map(mistake -> mistake.path().stream().map(step -> "/" + step).collect(Collectors.joining()) + " "
                        + mistake.words())
                .toList();
    }

    private static JsonNode tree(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
