package org.almoner.testkit.usecases;

import static org.almoner.testkit.usecases.Council.MONDAY;
import static org.almoner.testkit.usecases.Council.PACKAGE;
import static org.almoner.testkit.usecases.Council.PERSON;
import static org.almoner.testkit.usecases.Council.PRIME;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.almoner.application.Almoner;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.in.PersonFiles.Outcome;
import org.almoner.domain.brokerage.Answer;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.money.Confidence;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.retention.RetentionRule;
import org.almoner.domain.retention.RetentionRule.Start;
import org.almoner.domain.retention.RetentionRule.Subject;
import org.almoner.domain.retention.RetentionRules;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.CareWeek;
import org.almoner.domain.time.DateRange;
import org.almoner.testkit.examples.SchemeBuilder;
import org.almoner.testkit.examples.SmallScheme;

/** Care of a Monday and a Tuesday, posted on 10 November 2020, and a plan that ends on 7 December. */
final class ClosedCare {

    static final RetentionRule CARE = new RetentionRule(
            Subject.CARE_FILE, DateRange.parse("2020-01-01/.."), 8, Start.CARE_ENDED, "a code", Confidence.M);
    static final RetentionRule MONEY = new RetentionRule(
            Subject.MONEY,
            DateRange.parse("2020-01-01/.."),
            6,
            Start.FINANCIAL_YEAR_OF_LAST_POSTING,
            "a statute",
            Confidence.M);
    static final Scheme SCHEME = retaining(SmallScheme.scheme());
    static final LocalDate ENDED = LocalDate.of(2020, 12, 7);
    static final LocalDate ERASABLE = LocalDate.of(2028, 12, 7);
    static final Author OFFICER = new Author("records-1", "kept long enough");
    static final PersonId REFERENCE = new PersonId("ERASED-1");
    static final LineKey LINE = LineKey.care(PERSON, CareWeek.containing(MONDAY), PACKAGE, PRIME);

    final Council council = council();

    /** {@return a scheme like it, that keeps care for eight years and money for six} */
    static Scheme retaining(Scheme scheme) {
        return SchemeBuilder.like(scheme)
                .retention(new RetentionRules(ImmutableList.of(CARE, MONEY)))
                .build();
    }

    private static Council council() {
        Council council = new Council(SCHEME).withWeekDelivered();
        council.contributes("20.00");
        council.run();
        council.isNot(PackageFacts.PLAN, DateRange.from(ENDED));
        return council;
    }

    /** {@return Almoner on a later day} */
    Almoner at(LocalDate day) {
        return at(council, SCHEME, day);
    }

    /** {@return Almoner of another council on a later day} */
    static Almoner at(Council council, Scheme scheme, LocalDate day) {
        return Almoner.of(
                scheme,
                council.store,
                (need, provider) -> Answer.accepted(need),
                Clock.fixed(day.atTime(9, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
    }

    /** {@return Almoner on the first day on which the person may be erased, and is} */
    Almoner erased() {
        Almoner later = at(ERASABLE);
        assertThat(later.files().erase(Set.of(PERSON), OFFICER))
                .isEqualTo(new Outcome.Erased(ImmutableMap.of(PERSON, REFERENCE)));
        return later;
    }
}
