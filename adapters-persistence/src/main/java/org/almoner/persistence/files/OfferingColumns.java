package org.almoner.persistence.files;

import java.util.Optional;
import org.almoner.domain.prices.LotCode;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.prices.ServiceCode;
import org.almoner.domain.procurement.tendered.PriceElement;

/** The columns of tables of prices that say of what a row is. */
final class OfferingColumns {

    private OfferingColumns() {}

    /** {@return lot and service of the row; an empty lot is that of schemes without lots} */
    static Optional<Offering> offering(CsvTable.Row row) {
        Optional<LotCode> lot =
                row.has("lot") ? row.read("lot", LotCode::parse) : Optional.of(Offering.HOME_CARE.lot());
        Optional<ServiceCode> service = row.read("service", ServiceCode::parse);
        return lot.flatMap(known -> service.map(of -> new Offering(known, of)));
    }

    static Optional<PriceElement> element(CsvTable.Row row) {
        return row.read("element", PriceElement::new);
    }
}
