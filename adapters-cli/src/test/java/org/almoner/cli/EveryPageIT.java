package org.almoner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page that a role can click its way to is opened in a browser, at the width of a phone and of a desktop, and checked. */
class EveryPageIT {

    /** Of pages that differ by a reference alone, so many are opened by each role. */
    private static final int OF_A_KIND = 1;

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
        Map<String, Integer> kinds = new HashMap<>();
        Set<String> seen = new HashSet<>();
        Deque<String> next = new ArrayDeque<>(List.of(served.console("/"), served.console("/sign-in")));
        while (!next.isEmpty()) {
            String address = next.remove();
            if (seen.add(address) && kinds.merge(kind(address), 1, Integer::sum) <= OF_A_KIND) {
                for (int width : Chrome.WIDTHS) {
                    chrome.wide(width);
                    chrome.open(address);
                    wrong(width).forEach(each -> wrong.add(address + " at " + width + ": " + each));
                }
                chrome.links().stream().filter(EveryPageIT::isPage).forEach(next::add);
            }
        }
        assertThat(kinds).as("pages that were opened").hasSizeGreaterThan(2);
        assertThat(wrong).isEmpty();
    }

    private static List<String> wrong(int width) {
        List<String> wrong = new ArrayList<>(chrome.violations());
        wrong.addAll(chrome.complaints());
        if (chrome.overflow() > 0) {
            wrong.add("the page is " + chrome.overflow() + " pixels wider than its window");
        }
        if (!chrome.all("script, [style], [onclick]").isEmpty()) {
            wrong.add("there is code in the page");
        }
        if (width == Chrome.WIDTHS.get(1)) {
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
