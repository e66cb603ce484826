/** The command line of Almoner, and the one place where its parts are wired together. */
@NullMarked
package org.almoner.cli;

import org.jspecify.annotations.NullMarked;
