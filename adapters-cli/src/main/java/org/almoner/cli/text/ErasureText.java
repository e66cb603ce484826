package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.almoner.application.port.in.PersonFile;
import org.almoner.application.port.in.PersonFiles.Mismatch;
import org.almoner.application.port.in.PersonFiles.Obstacle;
import org.almoner.application.port.in.PersonFiles.OtherScheme;
import org.almoner.application.port.in.PersonFiles.Outcome;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.parts.Words;
import org.almoner.domain.retention.RetentionRule;
import org.almoner.domain.schemes.Scheme;
import org.almoner.wording.Figures;

/** Who may be erased, what that does and why it may not be done, in words and as JSON. */
public final class ErasureText {

    private ErasureText() {}

    /** {@return who may be erased on the day, each with the day since which, for people} */
    public static String due(ImmutableSortedMap<PersonId, LocalDate> due, LocalDate day, Scheme scheme) {
        if (scheme.retention().on(day).isEmpty()) {
            return "Nobody may be erased on " + day + ": " + noRule(scheme.id()) + ".\n";
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
        files.stream()
                .map(PersonFileText::new)
                .forEach(text -> table.row(
                        text.file().person().id().toString(),
                        Figures.count(text.facts()),
                        Figures.count(text.file().packages().size()),
                        Figures.count(text.visits()),
                        Figures.count(text.holds()),
                        Figures.count(text.needs()),
                        Figures.count(text.file().transactions().size())));
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
                        .map(entry -> "  " + entry.getKey() + ": " + words(entry.getValue()))
                        .collect(Collectors.joining("\n"));
    }

    /** {@return why nobody is erased by the scheme} */
    public static String of(OtherScheme other) {
        return "nobody is erased by the rules of scheme " + other.given() + ":\n"
                + other.reasons().stream().map(reason -> "  " + words(reason)).collect(Collectors.joining("\n"));
    }

    private static String words(Mismatch reason) {
        if (reason instanceof Mismatch.Latest latest) {
            return "the database is of scheme " + latest.scheme()
                    + ", by its latest run, or need where it has no run; give that one with --scheme";
        }
        Mismatch.OpenRun open = (Mismatch.OpenRun) reason;
        return "run " + open.run() + " of scheme " + open.scheme()
                + " is open, and may post for anybody; approve or reject it first, with --scheme " + open.scheme()
                + " or its file";
    }

    private static String words(Obstacle obstacle) {
        if (obstacle instanceof Obstacle.UnknownPerson) {
            return "nobody of that reference is known";
        }
        if (obstacle instanceof Obstacle.NoRule none) {
            return noRule(none.scheme());
        }
        if (obstacle instanceof Obstacle.CareGoesOn care) {
            return "care goes on, by the " + care.kind().name().replace('-', ' ') + " of " + care.pack() + " on "
                    + Figures.days(care.holds()) + "; end it first, or record the death";
        }
        if (obstacle instanceof Obstacle.MoneyToCome money) {
            return "money is to come, by the " + money.kind().name().replace('-', ' ') + " on "
                    + Figures.days(money.holds()) + "; end or withdraw it first";
        }
        if (obstacle instanceof Obstacle.DebtDeferred debt) {
            return Figures.pounds(debt.owed())
                    + " of charges were deferred and are not repaid; record the repayment and" + " post it first";
        }
        if (obstacle instanceof Obstacle.Kept kept) {
            return kept(kept.rule()) + ", and may go from " + kept.until() + " on";
        }
        if (obstacle instanceof Obstacle.NeedOpen need) {
            return "need " + need.need() + " is open; decide or withdraw it first";
        }
        return obstacle instanceof Obstacle.LineHeld held
                ? "line " + held.line() + " is held; release it and post it first"
                : "run " + ((Obstacle.RunOpen) obstacle).run()
                        + " would post for the person; approve or reject it first";
    }

    private static String noRule(String scheme) {
        return "scheme " + scheme + " has no rule of retention in force on the day; give it a section retention";
    }

    private static String kept(RetentionRule rule) {
        return switch (rule.of()) {
                    case CARE_FILE -> "the care file is kept for ";
                    case MONEY -> "what was paid and charged is kept for ";
                }
                + Figures.counted(rule.years(), "year")
                + switch (rule.after()) {
                    case CARE_ENDED -> " after care ended (";
                    case FINANCIAL_YEAR_OF_LAST_POSTING -> " after the financial year in which money moved last (";
                }
                + rule.source()
                + (rule.confidence().isConfirmed() ? ")" : ", not confirmed)");
    }
}
