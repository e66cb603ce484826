package org.almoner.persistence.jdbc;

import java.util.Optional;
import java.util.regex.Pattern;
import org.almoner.application.port.out.StoreException;

/**
 * Where a database is.
 *
 * @param url its JDBC URL
 * @param password the user's, unless the URL or a file of the user has it or none is needed
 * @param product which database it is
 */
record Address(String url, Optional<String> password, Product product) {

    private static final String UNNAMED_IN_MEMORY = "jdbc:h2:mem:";
    private static final Pattern SETTINGS = Pattern.compile("[;?].*");
    private static final Pattern USER = Pattern.compile("//[^/]*@");

    /**
     * {@return the address of the URL}
     *
     * @throws StoreException if the URL cannot be that of a store
     */
    static Address of(String url, Optional<String> password) {
        String shown = withoutSecrets(url);
        if (url.equals(UNNAMED_IN_MEMORY)) {
            throw Failures.because(shown, "needs a name, such as jdbc:h2:mem:trial");
        }
        if (url.startsWith(H2.PREFIX)) {
            return new Address(url, password, new H2());
        }
        if (!url.startsWith(PostgreSql.PREFIX)) {
            throw Failures.because(
                    shown,
                    "is in no database that Almoner knows; the URL begins with " + H2.PREFIX + " or "
                            + PostgreSql.PREFIX);
        }
        if (USER.matcher(url).find()) {
            throw Failures.because(shown, "has a URL with a user before the host; name it at the end: ?user=NAME");
        }
        return new Address(url, password, new PostgreSql());
    }

    private static String withoutSecrets(String url) {
        return USER.matcher(SETTINGS.matcher(url).replaceFirst("")).replaceFirst("//");
    }

    /** {@return the URL without settings and user, and so without a password} */
    @Override
    public String toString() {
        return withoutSecrets(url);
    }
}
