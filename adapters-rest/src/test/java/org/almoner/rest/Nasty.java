package org.almoner.rest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Whatever somebody who means ill, or a program that is broken, writes where a value, a header, a path or a body is expected; by chance. */
final class Nasty {

    /** Stands in most of it, and nowhere else: where it comes out again, it was sent. */
    static final String MARK = "qz7mark";

    /** What a template that runs what it is given would make of {@link #VALUES}. */
    static final String WORKED_OUT = "982007569";

    private static final List<String> VALUES = List.of(
            "",
            " ",
            "0",
            "-1",
            "1e9",
            "NaN",
            "null",
            "true",
            "00",
            "2147483648",
            "99999999999999999999",
            "-0.005",
            "1,000.00",
            "£5.00",
            "0x1F",
            "2020-02-30",
            "0000-00-00",
            "2020-09-31",
            "2020-13-45",
            "9999-12-31",
            "+12020-01-01",
            "2020-11-02T00:00:00Z",
            "2020-11-02T25:61:00Z",
            "-999999999-01-01T00:00:00Z",
            "+1000000000-12-31T23:59:59.999999999Z",
            "2020-11-10T09:00:00.1Z",
            "24:00",
            "25:61",
            "K-1",
            "P-2",
            "1",
            "LE67 3FN",
            "=cmd|' /C calc'!A0" + MARK,
            "+1+1" + MARK,
            "-2+3" + MARK,
            "@SUM(1,1)" + MARK,
            "=HYPERLINK(\"http://elsewhere.example/" + MARK + "\")",
            "a,b;c\t\"" + MARK + "\"\r\nd,e",
            "<xss>" + MARK + "</xss>",
            "\"><xss onfocus=xss autofocus>" + MARK,
            "' onmouseover='xss " + MARK,
            "</textarea><xss>" + MARK,
            "</title><script>" + MARK + "</script>",
            "<!--" + MARK,
            "<![CDATA[" + MARK,
            "&#60;xss&#62;" + MARK,
            "javascript:" + MARK,
            "{{ 31337 * 31337 }}" + MARK,
            "{{31337*31337}}" + MARK,
            "{% set a = 31337 * 31337 %}{{ a }}" + MARK,
            "${31337*31337}" + MARK,
            "#{31337*31337}" + MARK,
            "*{31337*31337}" + MARK,
            "{{ frame.session.id }}" + MARK,
            "${jndi:ldap://127.0.0.1:1/" + MARK + "}",
            "%n%s%x" + MARK,
            "' OR '1'='1" + MARK,
            "'; DROP TABLE fact; --" + MARK,
            "1; SELECT 1 --" + MARK,
            "\\" + MARK,
            "../../../../etc/passwd" + MARK,
            "..\\..\\" + MARK,
            "file:///etc/passwd#" + MARK,
            "http://127.0.0.1:1/" + MARK,
            "a\u0000b" + MARK,
            "a\r\nSet-Cookie: a=b" + MARK,
            "\u001b[31m" + MARK,
            "\u0007\b\f\u000b" + MARK,
            "\u202e\u2066" + MARK,
            "\u200b\ufeff" + MARK,
            "\u00e9e\u0301\u0130\u0131\u00df" + MARK,
            "\ud83d\udca9" + MARK,
            "\ufffe\uffff" + MARK,
            "\u0660\u0661\u0662",
            "Z\u0351\u036b\u0343".repeat(40) + MARK,
            "a".repeat(300) + MARK,
            "9".repeat(400),
            "A-" + "B".repeat(3_000) + MARK,
            "(".repeat(200) + MARK,
            ",".repeat(300) + MARK,
            "on",
            "all",
            MARK);

    private static final List<String> PATHS = List.of(
            "/",
            "//",
            "/.",
            "/..",
            "/../",
            "/./",
            "/..;/",
            "/%2e%2e/",
            "/%2e/",
            "/%252e%252e/",
            "%2F",
            "%5C",
            "\\",
            "%00",
            "%0d%0a",
            "%",
            "%zz",
            "%u002f",
            "%c0%af",
            "%ff",
            "%ed%a0%80",
            "%E2%80%AE",
            ";",
            ";a=b",
            ";jsessionid=" + MARK,
            "?",
            "#",
            "%23",
            "%3f",
            "%20",
            "~",
            "*",
            "{",
            "}",
            "<xss>",
            "|",
            "\u00e9",
            "@elsewhere.example",
            "A".repeat(9_000));

    private static final List<String> HEADERS = List.of(
            "Accept: application/json",
            "Accept: text/html",
            "Accept: application/xml;q=1, */*;q=0",
            "Accept: a/b;q=x",
            "Accept: ,,,;",
            "Accept: " + "a/b,".repeat(1_000),
            "Accept:",
            "Accept-Language: {{31337*31337}}",
            "Accept-Charset: ;;",
            "Accept-Encoding: gzip;q=nonsense",
            "Accept-Encoding: \u00ff",
            "Content-Encoding: gzip",
            "Content-Type: nonsense",
            "Content-Type: /",
            "Content-Type: multipart/form-data",
            "Content-Type: application/xml",
            "Content-Type: text/plain; charset=utf-99",
            "Content-Type: application/json; charset=utf-16",
            "Content-Type: application/x-www-form-urlencoded; charset=nonsense",
            "Cookie: a=\"",
            "Cookie: almoner-session=" + MARK,
            "Cookie: almoner-session=; almoner-session=\u00ff",
            "If-Modified-Since: yesterday",
            "If-Unmodified-Since: Thu, 01 Jan 1970 00:00:00 GMT",
            "If-None-Match: *",
            "If-None-Match: ???" + MARK,
            "If-Match: *",
            "If-Match: \"" + MARK + "\"",
            "If-Match: \"9999-12-31T23:59:59Z-00000000\"",
            "If-Match: \"+1000000000-12-31T23:59:59Z-00000000\"",
            "Idempotency-Key:",
            "Idempotency-Key: " + MARK,
            "Idempotency-Key: " + "k".repeat(2_000),
            "Idempotency-Key: \u00ff\u00fe",
            "Range: bytes=9-1",
            "Origin: https://elsewhere.example",
            "Sec-Fetch-Site: cross-site",
            "Host: elsewhere.example",
            "Forwarded: for=" + MARK,
            "X-Forwarded-For: ::" + MARK,
            "X-Forwarded-Host: elsewhere.example",
            "X-Forwarded-Prefix: /" + MARK,
            "X-Original-URL: /audit",
            "X-HTTP-Method-Override: DELETE",
            "X-Request-Id: " + MARK,
            "Expect: nothing",
            "Expect: 100-continue",
            "TE: trailers",
            "Upgrade: h2c",
            "Authorization: Bearer " + MARK,
            "Authorization: Bearer \u00ff",
            "Authorization: Basic YTpi",
            "No colon " + MARK,
            "X-" + MARK + ": <xss>" + MARK,
            "X-Long: " + "a".repeat(9_000));

    private static final List<String> BODIES = List.of(
            "",
            "null",
            "[]",
            "3",
            "{",
            "{}",
            "{} {}",
            "{\"reason\": }",
            "{\"reason\": \"" + MARK,
            "{\"reason\": \"a\", \"reason\": \"" + MARK + "\"}",
            "{\"reason\": {\"" + MARK + "\": 1}}",
            "{\"@class\": \"" + MARK + "\", \"__proto__\": {}}",
            "{\"<xss>" + MARK + "\": 1}",
            "{\"a/b~c\": 1e999}",
            "{\"reason\": 1" + "0".repeat(2_000) + "}",
            "{\"a\":".repeat(200) + "1" + "}".repeat(200),
            "[".repeat(5_000),
            "\u00ef\u00bb\u00bf{}",
            "\u00ff\u00fe{\u0000}\u0000",
            "{\"reason\": \"\u00ed\u00a0\u0080\u00ff\"}",
            "{\"reason\": \"\\ud800\"}",
            "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
            "&&&===%",
            "=a&b&c=%zz",
            "reason=%ff%fe&reason=%00" + MARK,
            "role=admin&token=" + MARK + "&to=//elsewhere.example",
            "a=1&".repeat(3_000),
            "package,date,start,attendance\n" + MARK + ",2020-11-02,08:00,attended\n",
            "package,date,start,attendance,arrived,minutes\nK-1,2020-11-02,08:00,attended,08:00,60\n",
            "package,package,date\n\"K-1,\n",
            "package,date,start,attendance\n=cmd|' /C calc'!A0,<xss>,{{31337*31337}},'\n",
            "\"".repeat(1_000),
            "\u0000\u0001\u0002",
            "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../../" + MARK
                    + "\"\r\n\r\na\r\n--x--\r\n",
            "--x\r\nContent-Disposition: form-data; name=\"\u00ff\"\r\n\r\n",
            "--x\r\nContent-Disposition: form-data\r\n\r\na\r\n--x--",
            "--x--",
            "--x\r\n".repeat(300));

    private static final List<String> TYPES = List.of(
            "application/json",
            "text/csv",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            "multipart/form-data; boundary=" + MARK,
            "text/plain",
            "application/json;;;",
            "*/*");

    private static final List<String> METHODS = List.of(
            "GET",
            "POST",
            "PUT",
            "DELETE",
            "PATCH",
            "HEAD",
            "OPTIONS",
            "TRACE",
            "get",
            "BREW",
            "PROPFIND",
            "GET\u00e9");

    private final Random random;

    Nasty(Random random) {
        this.random = random;
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** {@return whether something happens that happens so often among a hundred times} */
    boolean inHundred(int times) {
        return random.nextInt(100) < times;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    String value() {
        return pick(VALUES);
    }

    /** {@return all values, in their order} */
    static List<String> values() {
        return VALUES;
    }

    /** {@return a value as it is written into a path, a query or a form; sometimes without being encoded} */
    String encoded() {
        String value = value();
        return inHundred(90) ? encode(value) : bytes(value.replaceAll("[\r\n\0 ]", ""));
    }

    String path() {
        return bytes(pick(PATHS));
    }

    String header() {
        return pick(HEADERS);
    }

    String body() {
        return pick(BODIES);
    }

    String type() {
        return pick(TYPES);
    }

    String method() {
        return bytes(pick(METHODS));
    }

    static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** {@return a text whose characters are the bytes of the text} */
    static String bytes(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
