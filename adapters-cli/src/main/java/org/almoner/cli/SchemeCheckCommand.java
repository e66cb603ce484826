package org.almoner.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.almoner.cli.shell.Exit;
import org.almoner.cli.text.Json;
import org.almoner.domain.schemes.Scheme;
import org.almoner.persistence.files.FileRemark;
import org.almoner.persistence.files.SchemeFileResult;
import org.almoner.persistence.files.SchemeFiles;
import org.almoner.wording.Figures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Checks a scheme file, and tells every problem with its line. */
@Command(name = "check", description = "Check a scheme file: a summary, or every problem with its file and line.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class SchemeCheckCommand implements Callable<Integer> {

    @Mixin
    private final Output output = new Output();

    @Parameters(paramLabel = "FILE", description = "A scheme file, or the id of a scheme that comes with Almoner.")
    private String file = "";

    @Override
    public Integer call() {
        SchemeFileResult result =
                SchemeFiles.shippedIds().contains(file) ? SchemeFiles.shipped(file) : Schemes.read(Path.of(file));
        output.result(() -> text(result), () -> json(result));
        return (result instanceof SchemeFileResult.Accepted ? Exit.OK : Exit.REFUSED).code();
    }

    private String text(SchemeFileResult result) {
        String warnings = result.warnings().isEmpty()
                ? ""
                : Figures.counted(result.warnings().size(), "warning") + ":\n" + Schemes.lines(result.warnings())
                        + "\n";
        if (result instanceof SchemeFileResult.Refused refused) {
            return file + ": refused, with "
                    + Figures.counted(refused.problems().size(), "problem") + ":\n" + Schemes.lines(refused.problems())
                    + "\n" + warnings;
        }
        Scheme scheme = result.orElseThrow();
        String maps =
                scheme.zoneMap().maps().stream().map(map -> "  " + map + "\n").collect(Collectors.joining());
        return file + ": accepted\n"
                + "  " + scheme.id() + ": " + scheme.title() + ", " + scheme.council() + "\n"
                + "  in force " + scheme.term() + "; "
                + Figures.counted(scheme.zones().size(), "zone") + ", "
                + Figures.counted(scheme.bands().size(), "price band") + ", "
                + Figures.counted(scheme.assumptions().size(), "assumption") + " stated\n"
                + maps + warnings;
    }

    private ObjectNode json(SchemeFileResult result) {
        ObjectNode json = Json.object("file", file).put("accepted", result instanceof SchemeFileResult.Accepted);
        List<FileRemark> problems = result instanceof SchemeFileResult.Refused refused ? refused.problems() : List.of();
        if (result instanceof SchemeFileResult.Accepted accepted) {
            json.put("scheme", accepted.scheme().id())
                    .put("council", accepted.scheme().council())
                    .put("title", accepted.scheme().title())
                    .put("term", accepted.scheme().term().toString())
                    .put("zones", accepted.scheme().zones().size())
                    .put("bands", accepted.scheme().bands().size());
        }
        json.set("problems", Json.array(problems, SchemeCheckCommand::remark));
        json.set("warnings", Json.array(result.warnings(), SchemeCheckCommand::remark));
        return json;
    }

    private static ObjectNode remark(FileRemark remark) {
        return Json.object("file", remark.file())
                .put("line", remark.line())
                .put("column", remark.column())
                .put("path", remark.path())
                .put("message", remark.message());
    }
}
