package org.almoner.persistence.files;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.almoner.domain.money.Confidence;
import org.almoner.domain.retention.RetentionRule;
import org.almoner.domain.retention.RetentionRule.Start;
import org.almoner.domain.retention.RetentionRule.Subject;
import org.almoner.domain.retention.RetentionRules;
import org.almoner.domain.time.DateRange;

/** Reads the section {@code retention}. Without it everything is kept. */
final class RetentionReader {

    private RetentionReader() {}

    /** {@return the rules; without those that cannot be read, of which a problem is told} */
    static RetentionRules read(YamlItem top) {
        return top.find("retention")
                .map(section -> new RetentionRules(section.someItems().stream()
                        .flatMap(item -> rule(item).stream())
                        .collect(ImmutableList.toImmutableList())))
                .orElse(RetentionRules.NONE);
    }

    private static Optional<RetentionRule> rule(YamlItem item) {
        Optional<Subject> of = item.get("of").oneOf(Subject.class);
        Optional<DateRange> inForce = SchemeReader.dates(item);
        Optional<Integer> years = item.get("years").wholeNumber(1);
        Optional<Start> after = item.get("after").oneOf(Start.class);
        Optional<String> source = item.get("source").text();
        Optional<Confidence> confidence = item.get("confidence").oneOf(NationalFiles.CONFIDENCES);
        return item.make(() -> new RetentionRule(
                of.orElseThrow(),
                inForce.orElseThrow(),
                years.orElseThrow(),
                after.orElseThrow(),
                source.orElseThrow(),
                confidence.orElseThrow()));
    }
}
