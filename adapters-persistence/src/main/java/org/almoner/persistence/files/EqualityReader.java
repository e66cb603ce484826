package org.almoner.persistence.files;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.performance.equality.EqualityBands;
import org.almoner.domain.performance.equality.EqualityBands.EthnicGroup;

/** Reads bands of age and ethnic groups, and who belongs to which group. */
final class EqualityReader {

    private static final String PERSON = "person";
    private static final String ETHNICITY = "ethnicity";

    private EqualityReader() {}

    static Optional<EqualityBands> bands(YamlItem top) {
        Optional<String> source = top.get("source").text();
        Optional<ImmutableList<Integer>> ages = YamlItem.all(top.get("ages").someItems(), age -> age.wholeNumber(1));
        Optional<ImmutableList<EthnicGroup>> groups =
                YamlItem.all(top.get("ethnicities").someItems(), EqualityReader::group);
        Optional<Integer> least = top.get("least").wholeNumber();
        return top.make(() ->
                new EqualityBands(source.orElseThrow(), ages.orElseThrow(), groups.orElseThrow(), least.orElseThrow()));
    }

    private static Optional<EthnicGroup> group(YamlItem item) {
        Optional<String> code = item.get("code").text();
        Optional<String> name = item.get("name").text();
        return item.make(() -> new EthnicGroup(code.orElseThrow(), name.orElseThrow()));
    }

    static Optional<ImmutableMap<PersonId, EthnicGroup>> ethnicities(
            String file, String text, EqualityBands bands, Remarks remarks) {
        ImmutableMap<String, EthnicGroup> groups = Maps.uniqueIndex(bands.ethnicities(), EthnicGroup::code);
        Map<PersonId, Integer> lines = new LinkedHashMap<>();
        ImmutableMap.Builder<PersonId, EthnicGroup> ethnicities = ImmutableMap.builder();
        CsvTable.readOnly(file, text, List.of(PERSON, ETHNICITY), remarks, row -> {
            Optional<PersonId> person = row.read(PERSON, PersonId::parse);
            Optional<EthnicGroup> group =
                    row.has(ETHNICITY) ? row.known(ETHNICITY, groups, "ethnic group") : Optional.empty();
            person.ifPresent(known -> {
                Optional<Integer> before = Optional.ofNullable(lines.putIfAbsent(known, row.line()));
                before.ifPresent(line -> remarks.problem(
                        row.place(PERSON), "person " + known + " is in line " + line + ", too; keep one"));
                group.filter(any -> before.isEmpty()).ifPresent(each -> ethnicities.put(known, each));
            });
        });
        return Optional.of(ethnicities.buildOrThrow());
    }
}
