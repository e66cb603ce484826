-- The answer to a request that came with a key, kept in the unit of work that did what was asked. The digest tells the request from
-- another. It is no fact: nothing that is paid, charged or decided follows from it.
CREATE TABLE request_key (
    request_key VARCHAR(200) PRIMARY KEY,
    digest      VARCHAR      NOT NULL,
    answer      VARCHAR      NOT NULL,
    known_since TIMESTAMP(6) NOT NULL,
    recorded_by VARCHAR      NOT NULL
);
