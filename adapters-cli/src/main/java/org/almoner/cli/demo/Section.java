package org.almoner.cli.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What one step has to show, for people and for programs.
 *
 * @param key of the step in JSON
 * @param title for people
 * @param text for people, ending with a line's end
 * @param json for programs
 */
record Section(String key, String title, String text, ObjectNode json) {}
