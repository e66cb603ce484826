package org.almoner.rest.console.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.almoner.application.Almoner;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.out.ChangedSinceException;
import org.almoner.application.port.out.ConflictException;
import org.almoner.application.port.out.RequestKey;
import org.almoner.rest.asking.Council;
import org.almoner.rest.asking.View;
import org.almoner.rest.problems.Problem;
import org.almoner.rest.problems.ProblemException;
import org.almoner.rest.problems.ProblemKind;
import org.almoner.rest.security.Authentication;
import org.almoner.rest.security.Caller;
import org.almoner.rest.security.Effect;
import org.almoner.rest.security.Operates;
import org.almoner.rest.security.Operation;
import org.almoner.rest.security.Permit;
import org.almoner.rest.security.Session;

/**
 * One request of the console, as its pages see it: every page is made and every form is done through here. Of one thread.
 */
public final class Desk {

    /** The path below which all of the console is. */
    public static final String ROOT = "/console";

    /** Nobody is sent to the log for what a form was refused. */
    private static final String NO_REQUEST = "";

    private final Council council;
    private final Parts parts;
    private final HttpServletRequest request;
    private final UriInfo uri;

    Desk(Council council, Parts parts, HttpServletRequest request, UriInfo uri) {
        this.council = council;
        this.parts = parts;
        this.request = request;
        this.uri = uri;
    }

    /** {@return who is signed in} */
    public Caller caller() {
        return session()
                .orElseThrow(() -> new IllegalStateException("nobody is signed in"))
                .caller();
    }

    /** {@return whether whoever is signed in may do it} */
    public boolean may(Operation operation) {
        return session()
                .filter(session ->
                        operation.roles().stream().anyMatch(session.caller().roles()::contains))
                .isPresent();
    }

    /** {@return the session of whoever is signed in, or empty} */
    public Optional<Session> session() {
        return Optional.ofNullable(request.getAttribute(Authentication.SESSION)).map(Session.class::cast);
    }

    /** {@return the address of a page of the console, by its path below {@link #ROOT}} */
    public static URI to(String path) {
        return URI.create(ROOT + path);
    }

    /**
     * {@return a page of what is known now, or was known at the instant {@code as-known}}
     *
     * @param template by its name
     * @param title of the page
     * @param body makes what the template shows
     */
    public Page page(String template, String title, Function<View, ?> body) {
        return council.inOneView(() -> {
            Instant read = council.lastLearned();
            Object shown = body.apply(council.seenBy(uri));
            return new Page(template, title, frame(read), shown);
        });
    }

    /**
     * {@return a page with a form that filters what it shows; where something is wrong with the form, the page as it is without that, which
     * tells it, and is no answer to what was asked: its lists are left out, see {@link Frame#refused}}
     *
     * @param template by its name
     * @param title of the page
     * @param body makes what the template shows, of what the form says: its fields are {@link Operates#filters}
     */
    public Response filtered(String template, String title, BiFunction<View, Form, ?> body) {
        Form filter = Form.filter(uri.getQueryParameters());
        Page page = page(template, title, view -> body.apply(view, filter));
        return filter.problem()
                .map(problem -> Note.refused("/" + uri.getPath(), Problem.of(problem, NO_REQUEST), filter.entered()))
                .map(note -> Response.status(Response.Status.BAD_REQUEST).entity(page.with(note)))
                .orElseGet(() -> Response.ok(page))
                .build();
    }

    /** {@return everything as it is now, whatever instant the request is of} */
    public View now() {
        return council.now();
    }

    /** {@return what the function finds in what is known now, or was known at the instant {@code as-known}; for what is not a page} */
    public <T> T find(Function<View, T> finder) {
        return council.inOneView(() -> finder.apply(council.seenBy(uri)));
    }

    /** {@return a page that shows nothing of the store} */
    public Page plain(String template, String title, Object body) {
        return new Page(template, title, frame(Instant.EPOCH), body);
    }

    private Frame frame(Instant read) {
        Optional<Session> session = session();
        return new Frame(
                council.scheme().council(),
                council.scheme().id(),
                council.scheme().zoneMap().on(council.today()).orElseThrow(),
                council.today(),
                parts.sample(),
                session.orElse(null),
                session.map(known -> parts.ways(known.caller(), uri.getPath())).orElseGet(List::of),
                session.flatMap(known -> known.take(Note.class, note -> note.isOf("/" + uri.getPath())))
                        .orElse(null),
                read.toString());
    }

    /** {@return who records something, and the reason that the form gives} */
    public Author because(Form form) {
        form.text("reason", "Say why");
        Optional<Author> author = form.read("reason", caller()::because);
        form.check();
        return author.orElseThrow();
    }

    /**
     * Does what a form asks for, as one unit and once, and shows the page that the work names. What is refused is told on the page of the
     * form, with what was written.
     *
     * @param form that was sent
     * @param page of the form, by its path below {@link #ROOT}
     * @param work does it
     */
    public Response act(Form form, String page, Function<Almoner, Done> work) {
        return tell(form, page, () -> record(form, work));
    }

    /** Does the same, where the work records by itself: with {@link #record}. */
    public Response tell(Form form, String page, Supplier<Done> work) {
        Session session = session().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
        try {
            Done done = work.get();
            session.leave(Note.done(done.page(), done.words()));
            return Response.seeOther(to(done.page())).build();
        } catch (ProblemException e) {
            return refused(session, form, page, Problem.of(e, NO_REQUEST));
        } catch (ChangedSinceException e) {
            return refused(session, form, page, Problem.of(e, NO_REQUEST));
        } catch (ConflictException e) {
            ProblemException conflict = ProblemException.of(ProblemKind.CONFLICT, String.valueOf(e.getMessage()));
            return refused(session, form, page, Problem.of(conflict, NO_REQUEST));
        }
    }

    /**
     * Shows what a form asks for, and records nothing. What is refused is told on the page of the form, with what was written.
     *
     * @param form that was sent
     * @param page of the form, by its path below {@link #ROOT}
     * @param work makes the page that is shown
     */
    public Response show(Form form, String page, Supplier<Page> work) {
        Session session = session().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
        try {
            return Response.ok(work.get()).build();
        } catch (ProblemException e) {
            return refused(session, form, page, Problem.of(e, NO_REQUEST));
        }
    }

    private static Response refused(Session session, Form form, String page, Problem problem) {
        session.leave(Note.refused(page, problem, form.entered()));
        return Response.seeOther(to(page)).build();
    }

    /** {@return what came of the work, which is one unit and is done once for each form} What is refused is thrown. */
    public Done record(Form form, Function<Almoner, Done> work) {
        Almoner almoner = council.now().almoner();
        Almoner acting = effect() == Effect.EDITS ? almoner.asRead(read(form)) : almoner;
        RequestKey key = form.value(RequestKey.class, Form.KEY)
                .orElseThrow(
                        () -> ProblemException.of(ProblemKind.BAD_REQUEST, "the form has no key: open the page again"));
        return Done.of(almoner.oncePerKey()
                .answer(
                        key,
                        uri.getPath() + "\n" + form.asked(),
                        caller().subject(),
                        () -> council.inOneUnit(() -> work.apply(acting).text())));
    }

    private Effect effect() {
        if (request.getAttribute(Permit.PROPERTY) instanceof Permit permit) {
            return permit.operation().effect();
        }
        throw new IllegalStateException("nothing is recorded by an open operation");
    }

    private Instant read(Form form) {
        return form.value(Instant.class, Form.READ)
                .filter(read -> !read.isAfter(council.lastLearned()))
                .orElseThrow(() -> ProblemException.of(
                        ProblemKind.BAD_REQUEST, "the form does not say when its page was read: open the page again"));
    }
}
