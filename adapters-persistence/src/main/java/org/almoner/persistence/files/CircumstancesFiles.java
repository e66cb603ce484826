package org.almoner.persistence.files;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.almoner.domain.assessment.NationalRules;
import org.almoner.domain.means.CircumstancesHistory;
import org.almoner.domain.packages.PersonId;
import org.jspecify.annotations.Nullable;

/** Reads files of a person's circumstances, in YAML or JSON. Safe for use by many threads. */
public final class CircumstancesFiles {

    private static final Pattern NAME = Pattern.compile("(.*)\\.(?:yaml|yml|json)");

    private CircumstancesFiles() {}

    /**
     * {@return the circumstances, or all that is wrong with the file} A file that is missing or cannot be read is refused like one
     * with mistakes.
     *
     * @param file in YAML, or in JSON, which YAML includes
     * @param national the kinds of income and capital, the rates of benefits, and the days that can be assessed
     */
    public static FileResult<CircumstancesHistory> read(Path file, NationalRules national) {
        @Nullable Path name = file.getFileName();
        checkArgument(name != null, "'%s' is not a file; write its path, such as person.yaml", file);
        return new CircumstancesReader(Folder.onDisk(file.resolveSibling("")), national).read(name.toString());
    }

    /**
     * {@return the circumstances of each person, in the order of the references, or all that is wrong with the files} Each file of the
     * folder is one person's, and named for the person's reference, such as {@code C-00042.yaml}; files whose names begin with a
     * dot are left alone.
     *
     * @param folder with a file for each person
     * @param national as for one file
     * @throws UncheckedIOException if the folder cannot be listed
     */
    public static FileResult<ImmutableMap<PersonId, CircumstancesHistory>> readAll(
            Path folder, NationalRules national) {
        Remarks remarks = new Remarks();
        List<FileRemark> problems = new ArrayList<>();
        SortedMap<PersonId, CircumstancesHistory> people = new TreeMap<>();
        Set<PersonId> seen = new HashSet<>();
        for (String file : names(folder)) {
            Place place = Place.wholeFile(file);
            Optional<PersonId> person = person(file, place, remarks);
            FileResult<CircumstancesHistory> read = new CircumstancesReader(Folder.onDisk(folder), national).read(file);
            if (person.isPresent() && !seen.add(person.get())) {
                remarks.problem(place, "another file is about " + person.get() + ", too; keep one");
            }
            if (read instanceof FileResult.Refused<CircumstancesHistory> refused) {
                problems.addAll(refused.problems());
            } else {
                person.ifPresent(known -> people.put(known, read.orElseThrow()));
            }
        }
        if (seen.isEmpty() && remarks.problems().isEmpty()) {
            remarks.problem(
                    Place.wholeFile(folder.toString()),
                    "nobody's circumstances are here; write a file for each person");
        }
        problems.addAll(remarks.problems());
        return problems.isEmpty()
                ? new FileResult.Accepted<>(ImmutableMap.copyOf(people))
                : new FileResult.Refused<>(ImmutableList.sortedCopyOf(problems));
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(folder::relativize)
                    .map(Path::toString)
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("folder " + folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static Optional<PersonId> person(String file, Place place, Remarks remarks) {
        Matcher name = NAME.matcher(file);
        if (!name.matches()) {
            remarks.problem(place, "'" + file + "' is not named for a person; name it such as C-00042.yaml");
            return Optional.empty();
        }
        return remarks.make(place, () -> PersonId.parse(name.group(1)));
    }
}
