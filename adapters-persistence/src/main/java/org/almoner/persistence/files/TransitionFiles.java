package org.almoner.persistence.files;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.almoner.domain.transition.TransitionPlan;
import org.almoner.domain.transition.TransitionProblem;
import org.jspecify.annotations.Nullable;

/** Reads and writes transitions and plans of them, in YAML, which includes JSON. Safe for use by many threads. */
public final class TransitionFiles {

    private TransitionFiles() {}

    /**
     * {@return the problem, without a plan made before, or all that is wrong with the file} A file that is missing or cannot be read is
     * refused like one with mistakes.
     */
    public static FileResult<TransitionProblem> read(Path file) {
        return read(file, new TransitionReader()::problem);
    }

    /** {@return the problem as {@link #read} reads it, but for a plan made before, which is a file of its own} */
    public static String text(TransitionProblem problem) {
        return TransitionText.text(problem);
    }

    /** {@return the plan, or all that is wrong with the file} Whether it can be done is for the domain to say. */
    public static FileResult<TransitionPlan> readPlan(Path file) {
        return read(file, TransitionPlanText::plan);
    }

    /** {@return the plan as {@link #readPlan} reads it, a line for each package} */
    public static String planText(TransitionPlan plan) {
        return TransitionPlanText.text(plan);
    }

    private static <T> FileResult<T> read(Path file, Function<YamlItem, Optional<T>> reader) {
        @Nullable Path name = file.getFileName();
        checkArgument(name != null, "'%s' is not a file; write its path, such as transition.yaml", file);
        Remarks remarks = new Remarks();
        Optional<T> read = Folder.onDisk(file.resolveSibling(""))
                .text(name.toString(), Place.wholeFile(name.toString()), remarks)
                .flatMap(text -> YamlFile.parse(name.toString(), text, remarks))
                .flatMap(reader);
        ImmutableList<FileRemark> problems = remarks.problems();
        return problems.isEmpty() ? new FileResult.Accepted<>(read.orElseThrow()) : new FileResult.Refused<>(problems);
    }
}
