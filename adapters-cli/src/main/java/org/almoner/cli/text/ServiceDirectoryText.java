package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableSortedSet;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.almoner.domain.providers.ProviderId;
import org.almoner.wording.Figures;
import org.almoner.wording.ProviderNames;

/**
 * A service directory that was written, in words and as JSON.
 *
 * @param file where
 * @param day of which
 * @param services how many it has
 * @param providers how many offer them
 * @param leftOut providers of the day that are not in it
 * @param names of the providers
 */
public record ServiceDirectoryText(
        Path file,
        LocalDate day,
        int services,
        int providers,
        ImmutableSortedSet<ProviderId> leftOut,
        ProviderNames names) {

    /** {@return what was written, and who is left out} */
    public String text() {
        String left = leftOut.isEmpty()
                ? ""
                : "Left out, since they take no new packages or serve no zone: "
                        + leftOut.stream().map(names::of).collect(Collectors.joining(", ")) + ".\n";
        return Figures.counted(services, "service") + " of " + Figures.counted(providers, "provider") + " on " + day
                + ", written to " + file + ".\n" + left;
    }

    /** {@return the same for programs} */
    public ObjectNode json() {
        ObjectNode json = Json.object("file", file)
                .put("on", day.toString())
                .put("services", services)
                .put("providers", providers);
        json.set("leftOut", Json.texts(leftOut));
        return json;
    }
}
