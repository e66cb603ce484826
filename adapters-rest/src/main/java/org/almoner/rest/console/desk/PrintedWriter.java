package org.almoner.rest.console.desk;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.logging.Level;
import java.util.regex.Pattern;

/** Writes pages as documents of PDF that are tagged for screen readers, from their templates and fonts alone: nothing is fetched. */
public final class PrintedWriter implements MessageBodyWriter<Printed> {

    /** What no document of XML may have, and somebody may have written. */
    private static final Pattern NO_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private static final int REGULAR = 400;
    private static final int BOLD = 700;
    private static final String UNREADABLE = "\uFFFD";

    private final Templates templates = new Templates();

    static {
        // The library tells of each step on standard error.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type.equals(Printed.class);
    }

    @Override
    public void writeTo(
            Printed printed,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        headers.putSingle(HttpHeaders.CONTENT_TYPE, "application/pdf");
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useUriResolver((base, uri) -> null);
        font(builder, "Regular", REGULAR);
        font(builder, "Bold", BOLD);
        builder.usePdfUaAccessibility(true);
        builder.withHtmlContent(NO_XML.matcher(templates.text(printed.page())).replaceAll(UNREADABLE), null);
        builder.toStream(whole);
        builder.run();
        out.write(whole.toByteArray());
    }

    /** Lets documents bring the letters with them, which readers may not have. */
    private static void font(PdfRendererBuilder builder, String cut, int weight) {
        builder.useFont(
                () -> PrintedWriter.class
                        .getClassLoader()
                        .getResourceAsStream("liberation/LiberationSans-" + cut + ".ttf"),
                "Liberation Sans",
                weight,
                BaseRendererBuilder.FontStyle.NORMAL,
                true);
    }
}
