/**
 * How a council buys: whether a decision is a key decision (rule K4), how a fund is shared without losing a penny (rule K2), whether
 * contracts leave a gap or overlap (rule K3); frameworks, tenders and the prices tendered are packages of their own.
 */
@NullMarked
package org.almoner.domain.procurement;

import org.jspecify.annotations.NullMarked;
