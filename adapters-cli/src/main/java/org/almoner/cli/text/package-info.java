/** Texts, tables and JSON made from the domain's typed answers: words are chosen here and nowhere further in. */
@NullMarked
package org.almoner.cli.text;

import org.jspecify.annotations.NullMarked;
