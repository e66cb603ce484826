package org.almoner.rest;

import com.google.common.collect.ImmutableMap;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Somebody who is signed in to the console of a server, without a browser: opens pages and sends their forms. */
final class Browsing {

    private static final String BOUNDARY = "the-parts-end-here";

    private final RunningServer server;
    private final String cookie;

    private Browsing(RunningServer server, String cookie) {
        this.server = server;
        this.cookie = cookie;
    }

    /** Signs in with a token of the role. */
    static Browsing as(String role, RunningServer server) {
        return with(server.issuer().of(role), server);
    }

    /** Signs in with the token. */
    static Browsing with(String token, RunningServer server) {
        return new Browsing(server, cookie(signIn(server, token)));
    }

    static HttpResponse<String> signIn(RunningServer server, String token) {
        return server.send(form(server.request("/console/sign-in"), Map.of("token", token, "to", "/")));
    }

    static String cookie(HttpResponse<?> answer) {
        return RunningServer.header(answer, "Set-Cookie").orElseThrow().replaceFirst(";.*", "");
    }

    static HttpRequest.Builder form(HttpRequest.Builder request, Map<String, String> fields) {
        return form(request, fields, "");
    }

    /** Sends the form with fields that a map does not hold, encoded. */
    static HttpRequest.Builder form(HttpRequest.Builder request, Map<String, String> fields, String more) {
        return request.header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "", "&" + more))));
    }

    /** {@return a request of whoever is signed in, to a path below the console} */
    HttpRequest.Builder request(String path) {
        return server.request("/console" + path).header("Cookie", cookie);
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        return server.send(request);
    }

    HttpResponse<String> get(String path) {
        return server.send(request(path));
    }

    /** {@return the page, which must be there} */
    Document page(String path) {
        HttpResponse<String> answer = get(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answers " + answer.statusCode() + ": " + answer.body());
        }
        return Jsoup.parse(answer.body());
    }

    HttpResponse<String> post(String path, Map<String, String> fields) {
        return server.send(sending(path, fields));
    }

    /** {@return the form to the path, of the kind that its page has} */
    HttpRequest.Builder sending(String path, Map<String, String> fields) {
        return path.endsWith("/visit-files") ? upload(request(path), fields, "") : form(request(path), fields);
    }

    /** Sends the form with a file. */
    static HttpRequest.Builder upload(HttpRequest.Builder request, Map<String, String> fields, String file) {
        String parts = fields.entrySet().stream()
                .map(field -> part("name=\"" + field.getKey() + "\"", field.getValue()))
                .collect(Collectors.joining());
        return request.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofString(
                        parts + part("name=\"file\"; filename=\"visits.csv\"", file) + "--" + BOUNDARY + "--\r\n"));
    }

    private static String part(String name, String text) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + name + "\r\n\r\n" + text + "\r\n";
    }

    /** {@return the page that is shown after the form to the path on the page was sent with the fields} */
    Document send(String page, String action, Map<String, String> fields) {
        HttpResponse<String> answer = post(action, filled(page, action, fields));
        if (answer.statusCode() != 303) {
            throw new AssertionError(action + " answers " + answer.statusCode() + ": " + answer.body());
        }
        return page(RunningServer.header(answer, "Location").orElseThrow().replaceFirst(".*/console", ""));
    }

    /** {@return the fields with those that the form on the page has by itself} */
    Map<String, String> filled(String page, String action, Map<String, String> fields) {
        Element form = page(page).select("form[action=/console" + action + "]").first();
        if (form == null) {
            throw new AssertionError("there is no form to " + action + " on " + page);
        }
        Map<String, String> filled = new HashMap<>();
        form.select("input[type=hidden]").forEach(hidden -> filled.put(hidden.attr("name"), hidden.val()));
        form.select("input[type=text], input[type=date], textarea")
                .forEach(input -> filled.put(input.attr("name"), input.val()));
        form.select("input[checked]").forEach(input -> filled.put(input.attr("name"), input.val()));
        form.select("option[selected]")
                .forEach(option -> filled.put(option.parent().attr("name"), option.val()));
        filled.putAll(fields);
        return ImmutableMap.copyOf(filled);
    }
}
