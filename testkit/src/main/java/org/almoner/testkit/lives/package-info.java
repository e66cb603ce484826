/** A person's care over years of changes, as it is recorded, run, rejected, held and corrected: for properties of whole systems. */
@NullMarked
package org.almoner.testkit.lives;

import org.jspecify.annotations.NullMarked;
