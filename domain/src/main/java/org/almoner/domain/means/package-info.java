/**
 * What a person has, gets and pays, and where the person is cared for: the dated facts that a financial assessment is made from,
 * and how the law treats each kind of them.
 */
@NullMarked
package org.almoner.domain.means;

import org.jspecify.annotations.NullMarked;
