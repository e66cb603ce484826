package org.almoner.formats.directory;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.google.common.io.CountingInputStream;
import java.io.IOException;
import org.almoner.formats.csv.UnreadableFileException;

/** Reads JSON, and refuses a service that is too large to be held, so that memory stays flat whatever a file has. Of one thread. */
final class CountedParser extends JsonParserDelegate {

    private static final long NONE = Long.MAX_VALUE;

    private final CountingInputStream counted;
    private final long most;
    private long end = NONE;
    private int line;

    /**
     * Nothing read yet.
     *
     * @param counted what the parser reads
     * @param most how many bytes a service may have, but for what is read ahead
     */
    CountedParser(JsonParser parser, CountingInputStream counted, long most) {
        super(parser);
        this.counted = counted;
        this.most = most;
    }

    /** Says that a service begins, in this line. */
    void beginService(int inLine) {
        end = counted.getCount() + most;
        line = inLine;
    }

    /** Says that the service ended. */
    void endService() {
        end = NONE;
    }

    @Override
    public JsonToken nextToken() throws IOException {
        if (counted.getCount() > end) {
            throw new UnreadableFileException(
                    line,
                    "",
                    "",
                    "the service has more than " + most + " bytes; check its brackets, or leave some of it out");
        }
        return super.nextToken();
    }
}
