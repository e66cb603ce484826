package org.almoner.rest.console.money;

import static org.almoner.rest.security.Operation.LEDGER_HOLDS;
import static org.almoner.rest.security.Operation.LINE_HOLD;
import static org.almoner.rest.security.Operation.LINE_RELEASE;

import com.google.common.collect.Streams;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.in.CareRecords.Recording;
import org.almoner.application.port.out.Store;
import org.almoner.domain.ledger.Hold;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.History;
import org.almoner.rest.asking.View;
import org.almoner.rest.console.desk.Desk;
import org.almoner.rest.console.desk.Done;
import org.almoner.rest.console.desk.Form;
import org.almoner.rest.console.desk.Page;
import org.almoner.rest.problems.ProblemException;
import org.almoner.rest.problems.Reason;
import org.almoner.rest.security.Operates;
import org.almoner.rest.values.Paging;
import org.almoner.wording.HoldWords;
import org.almoner.wording.ProviderNames;
import org.almoner.wording.RefusalWords;
import org.jspecify.annotations.Nullable;

/** Lines that are held until somebody has acted: which, holding and releasing. */
@Path("/holds")
public final class HoldPages {

    private static final String LINE = "line";

    private final Desk desk;

    /** For one request. */
    public HoldPages(@Context Desk desk) {
        this.desk = desk;
    }

    /**
     * A held line.
     *
     * @param line which
     * @param reason why
     * @param actor who must act
     * @param since when it is held
     * @param by whom
     */
    public record Held(LineView line, String reason, String actor, Instant since, String by) {

        /** {@return those of the lines that are held} */
        static List<Held> of(Store store, Map<LineKey, Hold> held, ProviderNames names, Collection<LineKey> lines) {
            List<LineKey> shown = lines.stream().filter(held::containsKey).toList();
            Map<LineKey, History<Hold>> holds =
                    shown.isEmpty() ? Map.of() : store.ledger().holds();
            return shown.stream()
                    .map(line -> of(line, holds.getOrDefault(line, History.empty()), names))
                    .toList();
        }

        private static Held of(LineKey line, History<Hold> history, ProviderNames names) {
            Fact<Hold> latest = history.facts().get(history.facts().size() - 1);
            Hold hold = latest.value().orElseThrow();
            return new Held(
                    LineView.of(line, names),
                    hold.reason(),
                    hold.actor(),
                    latest.known().since(),
                    latest.known().by());
        }
    }

    /**
     * All held lines.
     *
     * @param held a page of them
     * @param next the cursor of the next page, or null
     * @param inAll how many there are
     */
    public record AllHeld(List<HeldLine> held, @Nullable String next, int inAll) {}

    /** A held line, and what it comes to. */
    public record HeldLine(Held held, LineMoney money) {}

    /** {@return the lines that are held} */
    @GET
    @Operates(LEDGER_HOLDS)
    public Page list(@BeanParam Paging paging) {
        return desk.page("money/holds", "Held lines", view -> {
            Map<LineKey, Hold> held = view.almoner().runs().held();
            Paging.Page<LineKey> page = paging.page(List.copyOf(held.keySet()), line -> line, LineKey::parse);
            List<Held> shown = Held.of(view.store(), held, names(view), page.items());
            return new AllHeld(
                    Streams.zip(
                                    shown.stream(),
                                    page.items().stream(),
                                    (each, line) -> new HeldLine(each, LineMoney.of(view, line)))
                            .toList(),
                    page.next(),
                    held.size());
        });
    }

    private static ProviderNames names(View view) {
        return ProviderNames.of(view.store().providers().all());
    }

    /**
     * What the pages of holding and releasing show.
     *
     * @param key the line, or empty where none is chosen yet
     * @param line the same, or empty
     * @param money what it comes to, or empty
     * @param held why and since when it is held, or empty
     */
    public record About(String key, Optional<LineView> line, Optional<LineMoney> money, Optional<Held> held) {}

    /** {@return the page on which a line is held} */
    @GET
    @Path("/hold")
    @Operates(LINE_HOLD)
    public Page holding(@QueryParam(LINE) @Nullable LineKey line) {
        return desk.page("money/hold", "Hold a line", view -> about(view, line));
    }

    /** {@return the page on which a line is released} */
    @GET
    @Path("/release")
    @Operates(LINE_RELEASE)
    public Page releasing(@QueryParam(LINE) @Nullable LineKey line) {
        return desk.page("money/release", "Release a held line", view -> about(view, line));
    }

    private static About about(View view, @Nullable LineKey line) {
        if (line == null) {
            return new About("", Optional.empty(), Optional.empty(), Optional.empty());
        }
        ProviderNames names = names(view);
        Map<LineKey, Hold> held = view.almoner().runs().held();
        return new About(
                line.toString(),
                Optional.of(LineView.of(line, names)),
                Optional.of(LineMoney.of(view, line)),
                Held.of(view.store(), held, names, List.of(line)).stream().findFirst());
    }

    /** {@return the held lines, after one was held} */
    @POST
    @Path("/hold")
    @Operates(LINE_HOLD)
    public Response hold(Form form) {
        return desk.act(form, "/holds/hold" + chosen(form), almoner -> {
            Optional<LineKey> chosen = form.value(LineKey.class, LINE, "Say which line");
            String actor = form.text("actor", "Say who must act");
            Author author = desk.because(form);
            LineKey line = chosen.orElseThrow();
            Recording recording = almoner.runs().hold(line, new Hold(author.reason(), actor), author);
            if (recording instanceof Recording.Refused refused) {
                throw ProblemException.refused(refused.reasons(), RefusalWords::of);
            }
            String stands = HoldWords.stands(desk.now().store().ledger().postedTo(line))
                    .map(words -> ": " + words)
                    .orElse("");
            return new Done("/holds", "The line is held until " + actor + " has acted" + stands);
        });
    }

    /** {@return the held lines, after one was released} */
    @POST
    @Path("/release")
    @Operates(LINE_RELEASE)
    public Response release(Form form) {
        return desk.act(form, "/holds/release" + chosen(form), almoner -> {
            Optional<LineKey> line = form.value(LineKey.class, LINE, "Say which line");
            Author author = desk.because(form);
            if (!almoner.runs().release(line.orElseThrow(), author)) {
                throw ProblemException.refused(new Reason("not-held", "line " + line.orElseThrow() + " is not held"));
            }
            return new Done("/holds", "The line is released: the next run posts it");
        });
    }

    /** A line that is none is told by the page's form, and not by the page. */
    private static String chosen(Form form) {
        try {
            return form.find(LINE)
                    .map(LineKey::parse)
                    .map(line -> "?line=" + URLEncoder.encode(line.toString(), StandardCharsets.UTF_8))
                    .orElse("");
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
