package org.almoner.cli;

import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Collectors;
import org.almoner.cli.shell.Failure;
import org.almoner.domain.prices.RateCard;
import org.almoner.domain.schemes.Scheme;
import org.almoner.persistence.files.FileRemark;
import org.almoner.persistence.files.SchemeFileResult;
import org.almoner.persistence.files.SchemeFiles;

/** Finds schemes by the id of one that comes with Almoner, or by the path of a file. */
public final class Schemes {

    /** The scheme that is meant when none is named. */
    public static final String DEFAULT = "leicestershire-2020";

    private Schemes() {}

    /**
     * {@return the scheme}
     *
     * @throws Failure if there is none, or its file is refused; the message lists every problem
     */
    public static Scheme load(String idOrFile) {
        SchemeFileResult result =
                SchemeFiles.shippedIds().contains(idOrFile) ? SchemeFiles.shipped(idOrFile) : read(Path.of(idOrFile));
        if (result instanceof SchemeFileResult.Refused refused) {
            throw Failure.refused("scheme " + idOrFile + " is refused:\n" + lines(refused.problems()));
        }
        return result.orElseThrow();
    }

    /**
     * {@return what became of the file}
     *
     * @throws Failure if there is no such file
     */
    static SchemeFileResult read(Path file) {
        Failures.checkFile(
                file,
                "a scheme file, or the id of one that comes with Almoner: "
                        + String.join(", ", SchemeFiles.shippedIds()));
        return SchemeFiles.read(file);
    }

    /** {@return the remarks, one a line, indented} */
    static String lines(Collection<FileRemark> remarks) {
        return remarks.stream().map(remark -> "  " + remark).collect(Collectors.joining("\n"));
    }

    /** {@return the first part of the scheme for which hours can be given, as somebody would write it} */
    static String example(Scheme scheme) {
        RateCard rates = scheme.charging().rates();
        String band = scheme.bands().get(0).code().toString();
        return rates.offerings().size() == 1 ? band : rates.offerings().first() + "/" + band;
    }
}
