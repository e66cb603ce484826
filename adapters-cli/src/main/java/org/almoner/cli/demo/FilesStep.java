package org.almoner.cli.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.almoner.cli.text.Json;

/** Tells what was written. */
final class FilesStep {

    private FilesStep() {}

    static Section of(DemoDirectory directory) {
        List<String> names = directory.listWritten();
        StringBuilder text = new StringBuilder("In " + directory.path() + ":\n");
        for (String name : names) {
            text.append("  ").append(name).append("\n");
        }
        ObjectNode json = Json.object();
        json.set("files", Json.texts(names));
        return new Section("files", "What was written", text.toString(), json);
    }
}
