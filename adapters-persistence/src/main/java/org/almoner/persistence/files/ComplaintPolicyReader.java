package org.almoner.persistence.files;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.almoner.domain.complaints.ComplaintCode;
import org.almoner.domain.complaints.ComplaintPolicy;
import org.almoner.domain.complaints.ComplaintPolicy.Clocks;
import org.almoner.domain.complaints.ComplaintPolicy.Manner;
import org.almoner.domain.complaints.Nature;
import org.almoner.domain.complaints.WorkingDays;
import org.almoner.domain.parts.Words;

/** Reads a complaints policy. */
final class ComplaintPolicyReader {

    private ComplaintPolicyReader() {}

    static Optional<ComplaintPolicy> policy(YamlItem top) {
        Optional<String> title = top.get("title").text();
        Optional<String> source = top.get("source").text();
        Optional<ImmutableMap<Nature, Clocks>> clocks = clocks(top.get("clocks"));
        Optional<Integer> limit = top.get("limit-months").wholeNumber(1);
        ImmutableSet<ComplaintCode> originators = codes(top, "originators");
        ImmutableSet<ComplaintCode> divisions = codes(top, "divisions");
        ImmutableSet<ComplaintCode> subjects = codes(top, "subjects");
        ImmutableSet<ComplaintCode> disputes = codes(top, "disputes");
        ImmutableSet<ComplaintCode> services = codes(top, "services");
        ImmutableMap<ComplaintCode, Manner> outcomes = outcomes(top.get("outcomes"));
        ImmutableSet<ComplaintCode> decisions = codes(top, "ombudsman");
        return top.make(() -> new ComplaintPolicy(
                title.orElseThrow(),
                source.orElseThrow(),
                clocks.orElseThrow(),
                limit.orElseThrow(),
                originators,
                divisions,
                subjects,
                disputes,
                services,
                outcomes,
                decisions,
                new WorkingDays(NationalFiles.bankHolidays())));
    }

    private static ImmutableSet<ComplaintCode> codes(YamlItem top, String key) {
        return top.get(key).distinct(item -> item.read(ComplaintCode::parse));
    }

    private static Optional<ImmutableMap<Nature, Clocks>> clocks(YamlItem item) {
        Optional<Clocks> complaints = clock(item.get(Words.of(Nature.COMPLAINT)));
        Optional<Clocks> enquiries = clock(item.get(Words.of(Nature.ENQUIRY)));
        return item.make(() ->
                ImmutableMap.of(Nature.COMPLAINT, complaints.orElseThrow(), Nature.ENQUIRY, enquiries.orElseThrow()));
    }

    private static Optional<Clocks> clock(YamlItem item) {
        Optional<Integer> acknowledge = item.get("acknowledge").wholeNumber(1);
        Optional<Integer> respond = item.get("respond").wholeNumber(1);
        return item.make(() -> new Clocks(acknowledge.orElseThrow(), respond.orElseThrow()));
    }

    private static ImmutableMap<ComplaintCode, Manner> outcomes(YamlItem item) {
        Map<ComplaintCode, Manner> outcomes = new LinkedHashMap<>();
        item.entries().forEach((code, manner) -> {
            Optional<ComplaintCode> outcome = manner.refusing(() -> ComplaintCode.parse(code));
            Optional<Manner> how = manner.oneOf(Manner.class);
            if (outcome.isPresent() && how.isPresent()) {
                outcomes.put(outcome.get(), how.get());
            }
        });
        return ImmutableMap.copyOf(outcomes);
    }
}
