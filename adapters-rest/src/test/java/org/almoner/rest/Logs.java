package org.almoner.rest;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;

/** What one class logs while this is open. */
record Logs(Logger logger, ListAppender<ILoggingEvent> appender) implements AutoCloseable {

    static Logs of(Class<?> type) {
        Logs logs = new Logs((Logger) LoggerFactory.getLogger(type), new ListAppender<>());
        logs.appender.list = new CopyOnWriteArrayList<>();
        logs.appender.start();
        logs.logger.addAppender(logs.appender);
        logs.logger.setAdditive(false);
        logs.logger.setLevel(Level.INFO);
        return logs;
    }

    List<ILoggingEvent> events() {
        return List.copyOf(appender.list);
    }

    /** {@return the lines of the request, once there is one: it may be written after the answer is there, and among those of others} */
    List<String> await(HttpResponse<?> answer) {
        String request = RunningServer.header(answer, "X-Request-Id").orElseThrow();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        List<String> lines = lines(request);
        while (lines.isEmpty() && System.nanoTime() < end) {
            Thread.onSpinWait();
            lines = lines(request);
        }
        return lines;
    }

    private List<String> lines(String request) {
        return events().stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(line -> line.contains(request))
                .toList();
    }

    @Override
    public void close() {
        logger.setLevel(null);
        logger.setAdditive(true);
        logger.detachAppender(appender);
    }
}
