package org.almoner.rest;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;

/** What one class logs while this is open. */
record Logs(Logger logger, ListAppender<ILoggingEvent> appender) implements AutoCloseable {

    static Logs of(Class<?> type) {
        Logs logs = new Logs((Logger) LoggerFactory.getLogger(type), new ListAppender<>());
        logs.appender.start();
        logs.logger.addAppender(logs.appender);
        logs.logger.setAdditive(false);
        logs.logger.setLevel(Level.INFO);
        return logs;
    }

    List<ILoggingEvent> events() {
        return List.copyOf(appender.list);
    }

    /** {@return what was logged, once it is so many lines: a line may be written after the answer is there} */
    List<ILoggingEvent> await(int lines) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        while (appender.list.size() < lines && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        return events();
    }

    @Override
    public void close() {
        logger.setLevel(null);
        logger.setAdditive(true);
        logger.detachAppender(appender);
    }
}
