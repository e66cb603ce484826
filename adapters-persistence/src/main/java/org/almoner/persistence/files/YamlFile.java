package org.almoner.persistence.files;

import com.google.common.base.CharMatcher;
import java.io.StringReader;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

/** Brings the text of a YAML file into items that know their lines. Values stay text until they are asked for. */
final class YamlFile {

    private YamlFile() {}

    /** {@return the top of the file, or empty after saying why there is none} */
    static Optional<YamlItem> parse(String file, String text, Remarks remarks) {
        Place whole = Place.wholeFile(file);
        try {
            @Nullable Node top = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            if (top == null) {
                remarks.problem(whole, "the file is empty; maybe start from a copy of an example");
                return Optional.empty();
            }
            Place start = new Place(file, top.getStartMark().getLine() + 1, 0, "");
            return Optional.of(new YamlItem(start, top, remarks));
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark();
            remarks.problem(
                    new Place(file, mark.getLine() + 1, mark.getColumn() + 1, ""),
                    "this is not YAML: " + e.getProblem()
                            + "; check the indentation (spaces, no tabs), colons and quotes here and above");
        } catch (ReaderException e) {
            int line = 1 + CharMatcher.is('\n').countIn(text.substring(0, Math.min(e.getPosition(), text.length())));
            remarks.problem(
                    new Place(file, line, 0, ""), "a character here is not printable, which YAML forbids; delete it");
        } catch (YAMLException e) {
            remarks.problem(whole, "this is not YAML that can be read: " + e.getMessage());
        }
        return Optional.empty();
    }
}
