package org.almoner.formats.directory;

/** What fields of the layout are called, and what stands in those whose values are ours to choose. */
final class Layout {

    static final String ID = "id";
    static final String NAME = "name";
    static final String DESCRIPTION = "description";
    static final String URL = "url";
    static final String STATUS = "status";

    static final String ORGANIZATION = "organization";
    static final String IDENTIFIERS = "organization_identifiers";
    static final String IDENTIFIER_SCHEME = "identifier_scheme";
    static final String IDENTIFIER_TYPE = "identifier_type";
    static final String IDENTIFIER = "identifier";

    static final String ATTRIBUTES = "attributes";
    static final String TAXONOMY_TERM = "taxonomy_term";
    static final String TAXONOMY = "taxonomy";

    static final String AT_LOCATIONS = "service_at_locations";
    static final String LOCATION = "location";
    static final String EXTERNAL_IDENTIFIER = "external_identifier";
    static final String EXTERNAL_IDENTIFIER_TYPE = "external_identifier_type";

    static final String AREAS = "service_areas";
    static final String AREA = "service_area";

    static final String COSTS = "cost_options";
    static final String OPTION = "option";
    static final String AMOUNT = "amount";
    static final String AMOUNT_DESCRIPTION = "amount_description";
    static final String VALID_FROM = "valid_from";
    static final String VALID_TO = "valid_to";

    /** The type of identifier that is a council's reference of a provider; the scheme of the identifier is the council. */
    static final String COUNCIL_REFERENCE = "Council provider reference";

    /** The type of identifier that is the regulator's reference of a provider. */
    static final String REGULATOR_PROVIDER = "CQC provider ID";

    /** The type of identifier that is the regulator's reference of a location. */
    static final String REGULATOR_LOCATION = "CQC location ID";

    /** The taxonomy of what providers are registered for. */
    static final String SERVICE_TYPES = "CQC service types";

    private Layout() {}
}
