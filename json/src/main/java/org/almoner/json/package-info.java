/** The values of the domain as JSON: the form in which stores keep them, and in which files and requests give them. */
@NullMarked
package org.almoner.json;

import org.jspecify.annotations.NullMarked;
