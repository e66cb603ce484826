package org.almoner.persistence.files;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.almoner.domain.assessment.NationalRules;
import org.almoner.domain.assessment.NationalTables;
import org.almoner.domain.means.CapitalKind;
import org.almoner.domain.means.IncomeKind;

/** Reads the three files of the national rules. Every file is read, whatever is wrong with the others. */
final class NationalReader {

    private static final String AMOUNTS = "amounts.yaml";
    private static final String INCOMES = "incomes.yaml";
    private static final String CAPITAL = "capital.yaml";

    private final Folder folder;
    private final Remarks remarks = new Remarks();

    NationalReader(Folder folder) {
        this.folder = folder;
    }

    FileResult<NationalRules> read() {
        Optional<NationalTables> tables = file(AMOUNTS).flatMap(top -> new AmountsReader(remarks).read(top));
        Optional<ImmutableMap<String, IncomeKind>> incomes = file(INCOMES).map(KindsReader::incomes);
        Optional<ImmutableMap<String, CapitalKind>> capital = file(CAPITAL).map(KindsReader::capital);
        ImmutableList<FileRemark> problems = remarks.problems();
        return problems.isEmpty()
                ? new FileResult.Accepted<>(
                        new NationalRules(tables.orElseThrow(), incomes.orElseThrow(), capital.orElseThrow()))
                : new FileResult.Refused<>(problems);
    }

    private Optional<YamlItem> file(String name) {
        return folder.text(name, Place.wholeFile(name), remarks).flatMap(text -> YamlFile.parse(name, text, remarks));
    }
}
