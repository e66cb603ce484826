package org.almoner.rest.security;

import java.util.Arrays;
import java.util.Optional;
import org.almoner.rest.values.Json;

/** As what somebody asks. */
public enum Role {
    /** Finds providers for packages, and prepares packages. */
    BROKER,
    /** Prepares, submits and pays runs. */
    FINANCE,
    /** Approves packages and runs that others prepared. */
    APPROVER,
    /** A provider of care, which sees what is its own. */
    PROVIDER,
    /** Sees everything and changes nothing. */
    AUDITOR,
    /** Looks after the service, and sees nobody's care or money. */
    ADMIN;

    /** {@return the name in tokens and documents, such as {@code broker}} */
    public String word() {
        return Json.name(this);
    }

    /** {@return the role of the name, or empty when there is none} */
    static Optional<Role> find(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }
}
