/**
 * Reads scheme files: YAML with tables of places beside it. A file is accepted whole or refused with everything that is
 * wrong with it, each at its line. Start at {@link org.almoner.persistence.files.SchemeFiles}.
 */
@NullMarked
package org.almoner.persistence.files;

import org.jspecify.annotations.NullMarked;
