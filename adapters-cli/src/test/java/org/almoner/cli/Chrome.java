package org.almoner.cli;

import com.google.common.io.Resources;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.FluentWait;

/** A Chromium without a window, in which the console is opened. */
final class Chrome implements AutoCloseable {

    /** The widths at which pages are looked at: of a small phone, and of a desktop. */
    static final List<Integer> WIDTHS = List.of(320, 1200);

    private static final int HEIGHT = 900;
    private static final Path BROWSER = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final String AXE = text("axe.min.js");
    private static final String CHECK = """
            const done = arguments[arguments.length - 1];
            axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
                .then(found => done(found.violations.map(each =>
                    each.id + ': ' + each.help + ' at ' + each.nodes.map(node => node.html).join(' ; '))));
            """;

    /** Finds what else than {@link #REACHED} passes the Tab key stops at, and how it looks before. */
    private static final String STOPS = """
            looks = element => {
                const style = getComputedStyle(element);
                return [style.outline, style.boxShadow, style.backgroundColor, style.borderColor].join(' ');
            };
            document.activeElement.blur();
            window.scrollTo(0, 0);
            stops = [...document.querySelectorAll("a[href]:not([tabindex='-1']), button, input:not([type=hidden]), select, textarea,"
                    + " summary, [tabindex='0']")]
                .filter(stop => !['radio', 'checkbox', 'date'].includes(stop.type))
                .filter(stop => stop.checkVisibility({ visibilityProperty: true }) && stop.getClientRects().length > 0);
            before = stops.map(looks);
            """;

    /** Says nothing of what labels draw or has several stops of its own, and else what is wrong with what the Tab key reached. */
    private static final String REACHED = """
            const reached = document.activeElement, expected = arguments[0];
            if (['radio', 'checkbox', 'date'].includes(reached.type)) {
                return null;
            }
            if (reached !== stops[expected]) {
                return 'Tab reaches ' + reached.outerHTML + ' and not ' + stops[expected].outerHTML;
            }
            return looks(reached) === before[expected] ? 'nobody sees that ' + reached.outerHTML + ' is reached' : '';
            """;

    private static final int MOST_STOPS = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration POLLING = Duration.ofMillis(20);

    private final ChromeDriver driver;

    private Chrome(ChromeDriver driver) {
        this.driver = driver;
    }

    /** {@return one that was never used}, or skips the test where there is none. */
    static Chrome open() {
        Assumptions.assumeTrue(
                Files.isExecutable(BROWSER) && Files.isExecutable(DRIVER),
                "skipped: " + BROWSER + " and " + DRIVER
                        + " are not there; on Debian: apt-get install chromium chromium-driver");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(BROWSER.toFile());
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        ChromeDriver driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        .withLogFile(new File("/dev/null"))
                        .build(),
                options);
        driver.manage().timeouts().pageLoadTimeout(PATIENCE);
        return new Chrome(driver).wide(WIDTHS.get(1));
    }

    private static String text(String resource) {
        try {
            return Resources.toString(Resources.getResource(resource), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Shows pages at the width, in pixels. */
    Chrome wide(int width) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", false));
        return this;
    }

    void open(String address) {
        driver.get(address);
    }

    String address() {
        return driver.getCurrentUrl();
    }

    String title() {
        return driver.getTitle();
    }

    /** {@return what people read on the page} */
    String read() {
        return driver.findElement(By.tagName("main")).getText();
    }

    WebElement find(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    /** Follows the link of the text. */
    void follow(String text) {
        go(driver.findElement(By.linkText(text)));
    }

    /** Clicks what leads to another page, and waits for that: the mark is the page's, and goes with it. */
    void go(WebElement way) {
        run("window.left = true");
        way.click();
        new FluentWait<>(driver)
                .withTimeout(PATIENCE)
                .pollingEvery(POLLING)
                .ignoring(WebDriverException.class)
                .until(then -> run("return window.left === undefined && document.readyState === 'complete'")
                        .equals(true));
    }

    /** Chooses the file for the field of the label. */
    void choose(String label, Path file) {
        field(label).sendKeys(file.toAbsolutePath().toString());
    }

    /** Opens what the summary of the text hides. */
    void unfold(String text) {
        driver.findElement(By.xpath("//summary[normalize-space()='" + text + "']"))
                .click();
    }

    /** Writes into the three fields of a day. */
    void write(String name, LocalDate day) {
        write(name + "-day", day.getDayOfMonth());
        write(name + "-month", day.getMonthValue());
        write(name + "-year", day.getYear());
    }

    private void write(String id, int number) {
        WebElement field = driver.findElement(By.id(id));
        field.clear();
        field.sendKeys(Integer.toString(number));
    }

    /** Presses the button of the text, and waits for the page that follows. */
    void press(String text) {
        go(driver.findElement(By.xpath("//button[normalize-space()='" + text + "']")));
    }

    /** Writes into the field of the label, over what is there. */
    void write(String label, String text) {
        WebElement field = field(label);
        field.clear();
        field.sendKeys(text);
    }

    /** Chooses what is labelled so. */
    void choose(String label) {
        WebElement input = field(label);
        if (!input.isSelected()) {
            input.click();
        }
    }

    private WebElement field(String label) {
        String id = driver.findElement(By.xpath("//label[normalize-space()='" + label + "']"))
                .getDomAttribute("for");
        return driver.findElement(By.id(String.valueOf(id)));
    }

    /** {@return the addresses of the page's links} */
    List<String> links() {
        return list(run("return [...document.querySelectorAll('a[href]')]"
                + ".map(link => new URL(link.getAttribute('href'), document.baseURI).href)"));
    }

    /** {@return the addresses to which the page's forms are sent} */
    List<String> forms() {
        return list(run("return [...document.querySelectorAll('form')].map(form => form.action)"));
    }

    /** {@return what the accessibility checker has against the page} */
    List<String> violations() {
        if (run("return window.axe === undefined").equals(true)) {
            driver.executeScript(AXE);
        }
        return list(driver.executeAsyncScript(CHECK));
    }

    /** {@return by how many pixels the page is wider than its window} */
    long overflow() {
        return (Long) run("return document.documentElement.scrollWidth - window.innerWidth");
    }

    /** {@return the captions of tables with more than three columns that are wider than their place, so that they scroll sideways} */
    List<String> wideTables() {
        return list(run("return [...document.querySelectorAll('table')]"
                + ".filter(table => table.rows[0].cells.length > 3"
                + " && table.parentElement.scrollWidth > table.parentElement.clientWidth)"
                + ".map(table => table.caption.textContent)"));
    }

    /** {@return what the browser complained of since it was asked last, such as a file that is not there} */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    /**
     * {@return what is wrong when the page is walked through with the Tab key: something that is not reached in its order, or does not look
     * other when it is}
     */
    List<String> walk() {
        List<String> wrong = new ArrayList<>();
        driver.executeScript(STOPS);
        long stops = (Long) run("return Math.min(stops.length, " + MOST_STOPS + ")");
        for (long stop = 0; stop < stops; stop++) {
            Object reached;
            do {
                new Actions(driver).sendKeys(Keys.TAB).perform();
                reached = driver.executeScript(REACHED, stop);
            } while (reached == null);
            if (!reached.equals("")) {
                wrong.add(reached.toString());
                return wrong;
            }
        }
        return wrong;
    }

    private Object run(String script) {
        return driver.executeScript(script);
    }

    private static List<String> list(Object value) {
        return ((List<?>) value).stream().map(String::valueOf).toList();
    }

    /** Writes a picture of the whole page. */
    void picture(Path file) {
        Map<String, Object> picture = driver.executeCdpCommand(
                "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true));
        try {
            Files.write(file, Base64.getDecoder().decode(String.valueOf(picture.get("data"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
