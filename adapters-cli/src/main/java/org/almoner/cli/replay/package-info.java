/** Plays scenarios of dated facts and actions from an empty store, to show what each run posts. */
@NullMarked
package org.almoner.cli.replay;

import org.jspecify.annotations.NullMarked;
