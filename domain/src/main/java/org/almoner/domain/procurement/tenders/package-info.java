/** Tenders: gates, questions, price and social value; every bidder ranked or excluded, every point explained (rules C5, K5). */
@NullMarked
package org.almoner.domain.procurement.tenders;

import org.jspecify.annotations.NullMarked;
