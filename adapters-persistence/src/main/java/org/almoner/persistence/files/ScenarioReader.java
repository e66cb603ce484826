package org.almoner.persistence.files;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.persistence.files.Scenario.Entry;

/** Makes a scenario of a file, or collects what is wrong with it. */
final class ScenarioReader {

    private static final String BY = "replay";
    private static final ImmutableMap<String, Function<YamlItem, Optional<ScenarioAction>>> ACTIONS =
            ScenarioActions.byKey();

    private final Remarks remarks;

    ScenarioReader(Remarks remarks) {
        this.remarks = remarks;
    }

    ScenarioResult read(String file, String text) {
        Optional<Scenario> scenario = YamlFile.parse(file, text, remarks).flatMap(this::scenario);
        return scenario.isPresent() && remarks.problems().isEmpty()
                ? new ScenarioResult.Accepted(scenario.get())
                : new ScenarioResult.Refused(remarks.problems());
    }

    private Optional<Scenario> scenario(YamlItem top) {
        Optional<String> title = top.get("scenario").text();
        Optional<String> scheme = top.get("scheme").text();
        List<Entry> entries = new ArrayList<>();
        LocalDateTime before = LocalDateTime.MIN;
        for (YamlItem item : top.get("entries").someItems()) {
            Optional<Entry> entry = entry(item, before);
            entry.ifPresent(entries::add);
            before = entry.map(Entry::at).orElse(before);
        }
        return top.make(() -> new Scenario(title.orElseThrow(), scheme.orElseThrow(), ImmutableList.copyOf(entries)));
    }

    private static Optional<Entry> entry(YamlItem item, LocalDateTime before) {
        Optional<LocalDateTime> at = time(item, before);
        String by = item.find("by").flatMap(YamlItem::text).orElse(BY);
        Optional<ScenarioAction> action = action(item);
        String reason = item.find("reason").flatMap(YamlItem::text).orElse("as the scenario has it");
        boolean refused = item.find("refused").flatMap(YamlItem::yesOrNo).orElse(false);
        return item.make(() -> new Entry(
                item.place().line(), at.orElseThrow(), new Author(by, reason), refused, action.orElseThrow()));
    }

    /** {@return when it is: without a time of day at that of the entry above, and in the morning where that is of another day} */
    private static Optional<LocalDateTime> time(YamlItem item, LocalDateTime before) {
        Optional<LocalDate> on = item.get("on").date();
        Optional<YamlItem> given = item.find("at");
        Optional<LocalTime> at = given.isPresent()
                ? ScenarioActions.time(item, "at")
                : Optional.of(on.equals(Optional.of(before.toLocalDate())) ? before.toLocalTime() : Scenario.MORNING);
        Optional<LocalDateTime> when = on.flatMap(day -> at.map(day::atTime));
        when.filter(before::isAfter).ifPresent(early -> {
            boolean sameDay = early.toLocalDate().equals(before.toLocalDate());
            item.get(sameDay ? "at" : "on")
                    .problem((sameDay ? early.toLocalTime() : early.toLocalDate())
                            + " is before the entry above, of "
                            + (sameDay ? before.toLocalTime() : before.toLocalDate())
                            + "; put entries in the order in which they become known");
        });
        return when;
    }

    private static Optional<ScenarioAction> action(YamlItem item) {
        Map<String, Function<YamlItem, Optional<ScenarioAction>>> given = new LinkedHashMap<>(ACTIONS);
        given.keySet().retainAll(item.entries().keySet());
        if (given.size() == 1) {
            return given.values().iterator().next().apply(item);
        }
        item.problem(
                given.isEmpty()
                        ? "an entry says what is told or done by one of the keys " + String.join(", ", ACTIONS.keySet())
                                + "; add one"
                        : "an entry tells or does one thing, but this has " + String.join(" and ", given.keySet())
                                + "; make an entry of each");
        return Optional.empty();
    }
}
