package org.almoner.formats.directory;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.collect.ImmutableList;
import com.google.common.io.CountingInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.almoner.formats.csv.CsvProblem;
import org.almoner.formats.csv.TableRow;
import org.almoner.formats.csv.UnreadableFileException;

/**
 * Reads a service directory service by service, however many there are: a list of services, or pages whose {@code contents} are such lists,
 * one after another, in UTF-8. The order of fields and fields that nobody knows do no harm.
 */
public final class ServiceDirectoryReader {

    private static final String CONTENTS = "contents";
    private static final int MOST_BYTES = 1_000_000;
    private static final int DEEPEST = 50;
    private static final String NO_LETTER = "a letter is not in UTF-8";

    private static final JsonMapper MAPPER = JsonMapper.builder(new JsonFactoryBuilder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(MOST_BYTES)
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final CountedParser parser;
    private final Consumer<TableRow<DirectoryService>> services;

    private ServiceDirectoryReader(CountedParser parser, Consumer<TableRow<DirectoryService>> services) {
        this.parser = parser;
        this.services = services;
    }

    /**
     * Gives every service in order, with the line where it begins. What is wrong with one is told by JSON pointers.
     *
     * @param in is read to its end, and closed
     * @param services is given each service from the thread of the caller; what it throws is thrown on
     * @throws UnreadableFileException if the file is no directory, is no JSON in UTF-8 from some line on, or has a service of more than a
     *     million bytes
     * @throws IOException if the stream fails
     */
    public static void read(InputStream in, Consumer<TableRow<DirectoryService>> services) throws IOException {
        CountingInputStream counted = new CountingInputStream(in);
        try (CountedParser parser = new CountedParser(MAPPER.createParser(counted), counted, MOST_BYTES)) {
            new ServiceDirectoryReader(parser, services).read();
        }
    }

    private void read() throws IOException {
        try {
            if (parser.nextToken() == null) {
                throw noDirectory();
            }
            do {
                pages();
            } while (parser.nextToken() != null);
        } catch (JsonProcessingException e) {
            throw unreadable(
                    Optional.ofNullable(e.getLocation())
                            .map(JsonLocation::getLineNr)
                            .orElseGet(this::line),
                    why(e));
        } catch (CharConversionException e) {
            throw unreadable(line(), NO_LETTER);
        }
    }

    private static String why(JsonProcessingException e) {
        String message = e.getOriginalMessage();
        if (e instanceof StreamConstraintsException) {
            return "it nests too deeply, or a text or number is too long";
        }
        if (message.startsWith("Duplicate field")) {
            return "an object has a field twice";
        }
        return message.startsWith("Invalid UTF-8") ? NO_LETTER : "it is no JSON";
    }

    private static UnreadableFileException unreadable(int line, String why) {
        return new UnreadableFileException(
                line, "", "", "the file cannot be read from here on: " + why + "; write it anew from its source");
    }

    private void pages() throws IOException {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            services("");
        } else if (parser.currentToken() == JsonToken.START_OBJECT) {
            page();
        } else {
            throw noDirectory();
        }
    }

    private void page() throws IOException {
        boolean hasServices = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean isContents = parser.currentName().equals(CONTENTS);
            if (parser.nextToken() == JsonToken.START_ARRAY && isContents) {
                services("/" + CONTENTS);
                hasServices = true;
            } else {
                parser.skipChildren();
            }
        }
        if (!hasServices) {
            throw noDirectory();
        }
    }

    private void services(String pointer) throws IOException {
        for (int at = 0; parser.nextToken() != JsonToken.END_ARRAY; at++) {
            int line = line();
            parser.beginService(line);
            JsonNode service = MAPPER.readTree(parser);
            parser.endService();
            services.accept(service(line, service, pointer + "/" + at));
        }
    }

    private static TableRow<DirectoryService> service(int line, JsonNode node, String pointer) {
        List<CsvProblem> problems = new ArrayList<>();
        JsonPart part = new JsonPart(node, pointer, problems);
        if (!node.isObject()) {
            part.wrong("this is no service; write one in curly brackets, or leave it out");
            return new TableRow.Wrong<>(line, ImmutableList.copyOf(problems));
        }
        ServiceFields fields = new ServiceFields(part);
        return fields.service()
                .filter(any -> problems.isEmpty())
                .<TableRow<DirectoryService>>map(service -> new TableRow.Read<>(line, service))
                .orElseGet(() -> new TableRow.Wrong<>(line, ImmutableList.copyOf(problems)));
    }

    private UnreadableFileException noDirectory() {
        return new UnreadableFileException(
                line(),
                "",
                "",
                "this is no service directory: write a list of services, or a page whose '" + CONTENTS + "' is one");
    }

    private int line() {
        return Math.max(1, parser.currentTokenLocation().getLineNr());
    }
}
