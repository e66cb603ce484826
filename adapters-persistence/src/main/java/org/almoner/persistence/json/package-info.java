/** The values of facts as JSON: the form in which the store keeps them, and in which files give them. */
@NullMarked
package org.almoner.persistence.json;

import org.jspecify.annotations.NullMarked;
