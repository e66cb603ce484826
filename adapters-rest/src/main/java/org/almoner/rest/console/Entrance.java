package org.almoner.rest.console;

import com.google.common.collect.ImmutableMap;

/**
 * How people come in.
 *
 * @param tokens made by the server itself, by role, with which anybody on this machine may sign in; or none
 * @param secure whether the cookie goes over TLS alone
 */
public record Entrance(ImmutableMap<String, String> tokens, boolean secure) {}
