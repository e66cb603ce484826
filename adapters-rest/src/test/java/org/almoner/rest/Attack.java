package org.almoner.rest;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.almoner.rest.security.Served;

/**
 * A request that means ill.
 *
 * @param as the role in which it is sent, or {@code nobody}
 * @param request its bytes as characters
 */
record Attack(String as, String request) {

    private static final ImmutableMap<String, String> GOOD = ImmutableMap.<String, String>builder()
            .put("{postcode}", "LE673FN")
            .put("{provider}", "P-1")
            .put("{person}", "C-1")
            .put("{package}", "K-1")
            .put("{need}", "1")
            .put("{run}", "1")
            .put("{date}", "2020-11-02")
            .put("{start}", "08:00")
            .put("{visit-file}", "none")
            .put("{month}", "2020-10")
            .put("{year}", "2021")
            .put("{chart}", "waiting")
            .put("{indicator}", "WAITING")
            .put("{file}", "viewer.js")
            .buildOrThrow();

    private static final ImmutableMap<String, String> GOOD_QUERIES = ImmutableMap.of(
            "on", "2020-11-02",
            "from", "2020-11-02",
            "to", "2020-11-09",
            "as-known", "2020-11-10T09:00:00Z",
            "limit", "2",
            "month", "2020-10",
            "kind", "plan");

    /** {@return the path and the query of a request for it} */
    static String target(Nasty nasty, Served served) {
        String path = path(nasty, served.path());
        if (nasty.inHundred(15)) {
            int at = nasty.below(path.length()) + 1;
            path = path.substring(0, at) + nasty.path() + path.substring(at);
        }
        return path + query(nasty, served.queries());
    }

    private static String path(Nasty nasty, String template) {
        String path = template;
        while (path.contains("{")) {
            String parameter = path.substring(path.indexOf('{'), path.indexOf('}') + 1);
            String value = nasty.inHundred(60) ? GOOD.getOrDefault(parameter, "1") : nasty.encoded();
            path = path.replace(parameter, value.replace("{", "%7B").replace("}", "%7D"));
        }
        return path;
    }

    private static String query(Nasty nasty, Set<String> names) {
        List<String> parts = new ArrayList<>();
        for (String name : names) {
            if (nasty.inHundred(35)) {
                parts.add(name + "=" + queryValue(nasty, name));
            }
            if (nasty.inHundred(5)) {
                parts.add(name + "=" + nasty.encoded());
            }
        }
        if (nasty.inHundred(5)) {
            parts.add(nasty.encoded() + "=" + nasty.encoded());
        }
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    private static String queryValue(Nasty nasty, String name) {
        return nasty.inHundred(40) ? GOOD_QUERIES.getOrDefault(name, "1") : nasty.encoded();
    }

    /** {@return the whole request} */
    static String request(Nasty nasty, String method, String target, List<String> headers, String type, String body) {
        List<String> lines = new ArrayList<>();
        lines.add((nasty.inHundred(88) ? method : nasty.method()) + " " + target + " HTTP/1.1");
        lines.add("Host: localhost");
        lines.addAll(headers);
        if (!body.isEmpty() || method.equals("POST")) {
            lines.add("Content-Length: " + body.length());
            lines.add("Content-Type: " + (nasty.inHundred(92) ? type : nasty.type()));
        }
        while (nasty.inHundred(25)) {
            lines.add(nasty.header());
        }
        return String.join("\r\n", lines) + "\r\n\r\n" + body;
    }
}
