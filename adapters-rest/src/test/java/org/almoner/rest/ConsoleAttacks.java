package org.almoner.rest;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almoner.rest.console.ConsoleApplication;
import org.almoner.rest.console.desk.Desk;
import org.almoner.rest.security.Role;
import org.almoner.rest.security.Served;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Attacks on every page and every form of the console. The fields of a form are those of the pages that were seen on the way. */
final class ConsoleAttacks {

    private static final String NOBODY = "nobody";
    private static final String FILES = "/visit-files";

    private final RunningServer server;
    private final ImmutableList<Served> all;
    private final Map<String, SignedIn> sessions = new HashMap<>();
    private final Map<String, Map<String, String>> forms = new TreeMap<>();
    private final TreeSet<String> fields = new TreeSet<>(List.of("token", "role", "to", "reason"));

    /**
     * Somebody with a session.
     *
     * @param cookie its id
     * @param formToken that its forms have
     */
    record SignedIn(String cookie, String formToken) {

        String id() {
            return cookie.substring(cookie.indexOf('=') + 1);
        }
    }

    ConsoleAttacks(RunningServer server) {
        this.server = server;
        this.all = Served.below(Desk.ROOT, ConsoleApplication.RESOURCES).byMethod().values().stream()
                .sorted(Comparator.comparing(Served::path).thenComparing(Served::method))
                .collect(ImmutableList.toImmutableList());
        Arrays.stream(Role.values()).map(Role::word).forEach(this::signIn);
    }

    private void signIn(String role) {
        String cookie = Browsing.cookie(Browsing.signIn(server, server.issuer().of(role)));
        String page = server.send(server.request("/console/").header("Cookie", cookie))
                .body();
        sessions.put(
                role,
                new SignedIn(
                        cookie, Jsoup.parse(page).select("[name=form-token]").val()));
    }

    /** {@return who is signed in, by role} */
    Map<String, SignedIn> sessions() {
        return sessions;
    }

    Attack next(Nasty nasty) {
        Served page = nasty.pick(all);
        String role = role(nasty, page);
        List<String> headers = new ArrayList<>();
        SignedIn session = sessions.get(role);
        if (session != null) {
            headers.add("Cookie: " + session.cookie());
        }
        if (nasty.inHundred(50)) {
            headers.add("Sec-Fetch-Site: same-origin");
        }
        String target = Attack.target(nasty, page);
        boolean multipart = page.path().endsWith(FILES);
        String body = page.method().equals("GET") ? "" : body(nasty, target, session, multipart);
        return new Attack(
                role,
                Attack.request(
                        nasty,
                        page.method(),
                        target,
                        headers,
                        multipart ? "multipart/form-data; boundary=x" : "application/x-www-form-urlencoded",
                        body));
    }

    /** {@return the page that a form leads to, for whoever sent it} */
    Attack follow(Attack attack, String location) {
        SignedIn session = sessions.get(attack.as());
        return new Attack(
                attack.as(),
                "GET " + location.replaceFirst("^https?://[^/]*", "") + " HTTP/1.1\r\nHost: localhost\r\n"
                        + (session == null ? "" : "Cookie: " + session.cookie() + "\r\n") + "\r\n");
    }

    private static String role(Nasty nasty, Served page) {
        if (nasty.inHundred(8)) {
            return NOBODY;
        }
        List<Role> may = List.copyOf(page.roles());
        return may.isEmpty() || nasty.inHundred(12)
                ? nasty.pick(List.of(Role.values())).word()
                : nasty.pick(may).word();
    }

    /** Learns the forms of a page, and signs in again whoever was signed out. */
    void seen(Attack attack, Wire.Answer answer) {
        if (answer.is("text/html")) {
            Document page = Jsoup.parse(answer.body());
            page.select("form").forEach(form -> learn(form, attack.as()));
        }
        if (sessions.containsKey(attack.as()) && answer.header("location").contains("/console/sign-in")) {
            signIn(attack.as());
        }
    }

    private void learn(Element form, String role) {
        Map<String, String> filled = new TreeMap<>();
        form.select("[name]").forEach(input -> filled.put(input.attr("name"), input.val()));
        forms.put(role + " " + form.attr("action"), filled);
        fields.addAll(filled.keySet());
    }

    private String body(Nasty nasty, String target, SignedIn session, boolean multipart) {
        if (nasty.inHundred(8)) {
            return nasty.body();
        }
        Map<String, String> filled = new TreeMap<>(forms.entrySet().stream()
                .filter(form -> form.getKey().endsWith(" " + target))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Map.of()));
        if (session != null && nasty.inHundred(95)) {
            filled.put("form-token", session.formToken());
        }
        ImmutableList<String> known = ImmutableList.copyOf(fields);
        for (int i = nasty.below(8); i > 0; i--) {
            String field = filled.size() > 3 && nasty.inHundred(80)
                    ? nasty.pick(ImmutableList.copyOf(filled.keySet()))
                    : nasty.pick(known);
            if (!field.equals("form-token")) {
                filled.put(field, nasty.value());
            }
        }
        return multipart ? parts(nasty, filled) : form(nasty, filled);
    }

    private static String form(Nasty nasty, Map<String, String> filled) {
        Stream<String> written = filled.entrySet().stream()
                .map(field -> Nasty.encode(field.getKey()) + "=" + Nasty.encode(field.getValue()));
        String form = written.collect(Collectors.joining("&"));
        return nasty.inHundred(10) ? form + "&" + form : form;
    }

    private static String parts(Nasty nasty, Map<String, String> filled) {
        StringBuilder body = new StringBuilder();
        filled.forEach((name, value) -> {
            if (!name.equals("file")) {
                body.append(part("name=\"" + name.replaceAll("[\"\r\n]", "") + "\"", Nasty.bytes(value)));
            }
        });
        String named = nasty.value().replaceAll("[\r\n]", "");
        body.append(part("name=\"file\"; filename=\"" + Nasty.bytes(named) + "\"", nasty.body()));
        return body.append(nasty.inHundred(90) ? "--x--\r\n" : "").toString();
    }

    private static String part(String named, String content) {
        return "--x\r\nContent-Disposition: form-data; " + named + "\r\n\r\n" + content + "\r\n";
    }
}
