package org.almoner.persistence.files;

import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.performance.equality.EqualityBands;
import org.almoner.domain.performance.equality.EqualityBands.EthnicGroup;

/**
 * Reads bands by which equality is monitored, in YAML, which includes JSON, and tables of people's ethnicity. A file that is missing or cannot
 * be read is refused like one with mistakes. Safe for use by many threads.
 */
public final class EqualityFiles {

    private EqualityFiles() {}

    /** {@return the bands that come with Almoner: the ages that a council published, and the census's ethnic groups} */
    public static FileResult<EqualityBands> shipped() {
        return OneFile.shipped("equality/england.yaml").yaml(EqualityReader::bands);
    }

    /** {@return the bands of the file, or all that is wrong with it} */
    public static FileResult<EqualityBands> readBands(Path file) {
        return OneFile.at(file).yaml(EqualityReader::bands);
    }

    /**
     * {@return the ethnic group of each person of the table whose group is given, or all that is wrong with it}
     *
     * @param file a table separated by commas with the columns {@code person} and {@code ethnicity}, the code of a group, or empty where it is
     *     not known
     * @param bands whose groups
     */
    public static FileResult<ImmutableMap<PersonId, EthnicGroup>> readEthnicities(Path file, EqualityBands bands) {
        OneFile table = OneFile.at(file);
        return table.text((text, remarks) -> EqualityReader.ethnicities(table.name(), text, bands, remarks));
    }
}
