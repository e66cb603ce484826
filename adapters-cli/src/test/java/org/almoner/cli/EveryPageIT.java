package org.almoner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page that a role can click its way to is opened in a browser, at the width of a phone and of a desktop, and checked. */
@Tag("long")
class EveryPageIT {

    private static final Set<String> CHECKED = new HashSet<>();

    private static Chrome chrome;
    private static SampleServer served;

    @BeforeAll
    static void start() {
        chrome = Chrome.open();
        served = new SampleServer();
    }

    @AfterAll
    static void stop() {
        if (served != null) {
            served.close();
        }
        if (chrome != null) {
            chrome.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"broker", "finance", "approver", "provider", "auditor", "admin"})
    void everyPageThatARoleReachesIsForEverybody(String role) {
        served.signIn(chrome, role);
        List<String> wrong = new ArrayList<>();
        Set<String> kinds = new HashSet<>();
        Set<String> seen = new HashSet<>();
        Deque<String> next = new ArrayDeque<>(List.of(served.console("/"), served.console("/sign-in")));
        if (role.equals("approver")) {
            next.add(served.console("/people/" + served.waived() + "/waiver-confirmation"));
        }
        while (!next.isEmpty()) {
            String address = next.remove();
            if (seen.add(address) && kinds.add(kind(address))) {
                chrome.open(address);
                wrong.addAll(found(address));
                chrome.links().stream().filter(EveryPageIT::isPage).forEach(next::add);
            }
        }
        assertThat(kinds).as("pages that were opened").hasSizeGreaterThan(2);
        assertThat(wrong).isEmpty();
    }

    /** {@return what is wrong with the page that is open} One of the same kind with the same forms was checked for another role. */
    private static List<String> found(String address) {
        List<String> wrong = new ArrayList<>(chrome.complaints());
        if (CHECKED.add(
                kind(address) + chrome.forms().stream().map(EveryPageIT::kind).toList())) {
            for (int width : Chrome.WIDTHS) {
                chrome.wide(width);
                wrong(width).forEach(each -> wrong.add(address + " at " + width + ": " + each));
            }
        }
        return wrong;
    }

    private static List<String> wrong(int width) {
        List<String> wrong = new ArrayList<>(chrome.violations());
        if (chrome.overflow() > 0) {
            wrong.add("the page is " + chrome.overflow() + " pixels wider than its window");
        }
        if (!chrome.all("form[method=post] input[type=date]").isEmpty()) {
            wrong.add("a form that records asks for a day in one field");
        }
        String read = chrome.read();
        served.codes().stream().filter(read::contains).forEach(code -> wrong.add("people read the code " + code));
        if (!chrome.all("script, [style], [onclick]").isEmpty()) {
            wrong.add("there is code in the page");
        }
        if (width == Chrome.WIDTHS.get(0)) {
            chrome.wideTables().forEach(table -> wrong.add("the table " + table + " scrolls sideways"));
        } else {
            wrong.addAll(chrome.walk());
        }
        return wrong;
    }

    private static boolean isPage(String address) {
        return address.startsWith(served.console("/"))
                && !address.contains("#")
                && !address.matches(".*\\.(pdf|svg|csv)(\\?.*)?");
    }

    /** The address without what names one thing or another: references, numbers, days and what is asked for. */
    private static String kind(String address) {
        return address.replaceFirst("\\?.*", "")
                .replaceAll("/[A-Z]-?[0-9]+", "/*")
                .replaceAll("/[0-9]+", "/*");
    }
}
