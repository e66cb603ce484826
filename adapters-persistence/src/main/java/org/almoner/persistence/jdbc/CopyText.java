package org.almoner.persistence.jdbc;

import org.jspecify.annotations.Nullable;

/** Rows in the text format that PostgreSQL's COPY reads. */
final class CopyText {

    private static final String NOTHING = "\\N";

    private final StringBuilder text = new StringBuilder();

    void add(@Nullable Object[] row) {
        for (int i = 0; i < row.length; i++) {
            if (i > 0) {
                text.append('\t');
            }
            Object value = row[i];
            if (value == null) {
                text.append(NOTHING);
            } else {
                escape(value.toString());
            }
        }
        text.append('\n');
    }

    private void escape(String value) {
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            switch (character) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(character);
            }
        }
    }

    int length() {
        return text.length();
    }

    /** {@return what was added since it was taken last} */
    String take() {
        String taken = text.toString();
        text.setLength(0);
        return taken;
    }
}
