package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.almoner.application.port.in.PersonFile;
import org.almoner.application.port.in.PersonFiles.OtherScheme;
import org.almoner.application.port.in.PersonFiles.Outcome;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.parts.Words;
import org.almoner.domain.schemes.Scheme;
import org.almoner.wording.ErasureWords;
import org.almoner.wording.Figures;

/** Who may be erased, what that does and why it may not be done, in words and as JSON. */
public final class ErasureText {

    private ErasureText() {}

    /** {@return who may be erased on the day, each with the day since which, for people} */
    public static String due(ImmutableSortedMap<PersonId, LocalDate> due, LocalDate day, Scheme scheme) {
        if (scheme.retention().on(day).isEmpty()) {
            return "Nobody may be erased on " + day + ": " + ErasureWords.noRule(scheme.id()) + ".\n";
        }
        if (due.isEmpty()) {
            return "Nobody may be erased on " + day + ".\n";
        }
        TextTable table = TextTable.of("Person", "May be erased from");
        due.forEach((person, since) -> table.row(person.toString(), since.toString()));
        return table.toString();
    }

    /** {@return the same for programs} */
    public static ObjectNode dueJson(ImmutableSortedMap<PersonId, LocalDate> due, LocalDate day) {
        ObjectNode json = Json.object("day", day);
        json.set(
                "people",
                Json.array(
                        due.entrySet(),
                        entry -> Json.object("person", entry.getKey())
                                .put("from", entry.getValue().toString())));
        return json;
    }

    /**
     * {@return what was done, or would be, for people}
     *
     * @param outcome not a refusal
     */
    public static String text(Outcome outcome) {
        return outcome instanceof Outcome.Possible possible
                ? weighed(possible.files())
                : erased((Outcome.Erased) outcome);
    }

    private static String weighed(ImmutableList<PersonFile> files) {
        TextTable table = TextTable.of("Person", ">Facts", ">Packages", ">Visits", ">Holds", ">Needs", ">Transactions");
        files.forEach(file -> table.row(
                file.person().id().toString(),
                Figures.count(file.numberOfFacts()),
                Figures.count(file.packages().size()),
                Figures.count(file.numberOfVisits()),
                Figures.count(file.numberOfHolds()),
                Figures.count(file.numberOfNeeds()),
                Figures.count(file.transactions().size())));
        return table
                + "\nFacts, visits and holds would be gone for good; packages, needs and transactions would stay, as of"
                + " nobody.\nNothing is done: say --yes to erase.\n";
    }

    private static String erased(Outcome.Erased erased) {
        return Figures.count(erased.references().size())
                + (erased.references().size() == 1 ? " person is" : " people are")
                + " erased. What was paid and charged stays as of "
                + Words.list(erased.references().values())
                + ".\nBackups made before still have the files: note the references that you gave apart from this database, and"
                + " erase them again wherever a backup is restored.\n";
    }

    /** {@return the same for programs} */
    public static ObjectNode json(Outcome outcome) {
        ObjectNode json = Json.object().put("isErased", outcome instanceof Outcome.Erased);
        if (outcome instanceof Outcome.Possible possible) {
            json.set("people", Json.array(possible.files(), file -> new PersonFileText(file).counts()));
        } else {
            json.set(
                    "references",
                    Json.texts(((Outcome.Erased) outcome).references().values()));
        }
        return json;
    }

    /** {@return why nobody is erased} */
    public static String refused(Outcome.Refused refused) {
        return "nobody is erased:\n"
                + refused.reasons().entries().stream()
                        .map(entry -> "  " + entry.getKey() + ": " + ErasureWords.obstacle(entry.getValue()))
                        .collect(Collectors.joining("\n"));
    }

    /** {@return why nobody is erased by the scheme} */
    public static String of(OtherScheme other) {
        return "nobody is erased by the rules of scheme " + other.given() + ":\n"
                + other.reasons().stream()
                        .map(reason -> "  " + ErasureWords.mismatch(reason))
                        .collect(Collectors.joining("\n"));
    }
}
