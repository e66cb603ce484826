package org.almoner.wording;

import com.google.common.collect.ImmutableMap;
import java.util.stream.Collectors;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.ledger.Cause;
import org.almoner.domain.ledger.Change;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.time.Knowledge;

/** Why money moved, and what was recorded by whom, in words. */
public final class CauseWords {

    private static final ImmutableMap<String, String> KINDS = ImmutableMap.<String, String>builder()
            .put(PackageFacts.PLAN.name(), "weekly plan")
            .put(PackageFacts.HEALTH_SHARE.name(), "NHS share")
            .put(PersonFacts.CHARGE.name(), "assessed charge")
            .put(PersonFacts.PERSON.name(), "home or birth date")
            .put(VisitRecord.KIND.name(), "report")
            .buildOrThrow();

    /** True of what changes an earlier posting, and of what is posted late for the first time. */
    static final String SINCE = "since the run before: ";

    private CauseWords() {}

    /** {@return the cause in one line for people} */
    public static String text(Cause cause) {
        if (cause instanceof Cause.Correction correction) {
            return SINCE + correction.changes().stream().map(CauseWords::change).collect(Collectors.joining("; "));
        }
        if (cause instanceof Cause.SchemeChanged) {
            return SINCE + "the scheme or its zone map changed";
        }
        return cause instanceof Cause.Release release
                ? "released by " + whoAndWhy(release.released())
                : "first posting";
    }

    private static String change(Change change) {
        return what(change) + whoAndWhy(change.known());
    }

    /** {@return what was learned, who recorded it, when and why} */
    public static String changed(Change change) {
        return what(change) + whoWhenAndWhy(change.known());
    }

    private static String what(Change change) {
        return kind(change.kind()) + " of " + change.subject() + " on " + Figures.days(change.holds())
                + ", recorded by ";
    }

    /** {@return who recorded a fact, when and why} */
    public static String whoWhenAndWhy(Knowledge known) {
        return known.by() + " on " + Figures.moment(known.since()) + ": " + known.reason();
    }

    private static String whoAndWhy(Knowledge known) {
        return known.by() + ": " + known.reason();
    }

    /** {@return a kind of fact in words} */
    public static String kind(String name) {
        return KINDS.getOrDefault(name, name.replace('-', ' '));
    }
}
