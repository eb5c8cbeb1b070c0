-- The store. Every row belongs to one article and goes when that article's record is replaced; `joined` alone is
-- made anew after every run. No keys are declared: DuckDB checks them against rows deleted in the same transaction.
-- "folded" text is in small letters, its words parted by single blanks, nothing else in it.

CREATE TABLE store (version INTEGER);

CREATE TABLE articles (
    article VARCHAR,        -- article.id of the record
    link VARCHAR,           -- the address, or the id where there is none
    title VARCHAR,
    folded_title VARCHAR,
    publisher VARCHAR,
    published DATE,
    text_sha256 VARCHAR,
    words VARCHAR[]         -- folded words of title and text, each once
);

CREATE TABLE people (
    article VARCHAR,
    id VARCHAR,             -- "p1" of the record
    name VARCHAR,
    forms VARCHAR[]         -- folded: the name and every other form of it
);

CREATE TABLE positions (
    article VARCHAR,
    person VARCHAR,         -- people.id
    title VARCHAR,          -- "Kepala Dinas"
    folded_title VARCHAR,
    status VARCHAR,
    phrase VARCHAR,         -- "Plt Kepala Dinas Pertanian Kabupaten Temanggung"
    folded VARCHAR,         -- phrase, body and area
    institution VARCHAR,    -- institutions.id
    area VARCHAR,
    area_code VARCHAR
);

CREATE TABLE institutions (
    article VARCHAR,
    id VARCHAR,             -- "i1" of the record
    name VARCHAR,
    type VARCHAR,
    parent VARCHAR,         -- institutions.id
    forms VARCHAR[]         -- folded: the name, the acronym and every other form
);

CREATE TABLE joined (       -- which people and institutions of different articles are the same
    article VARCHAR,
    id VARCHAR,             -- people.id or institutions.id
    entity VARCHAR,         -- "P12" or "I5", the same for all that were joined; may change with the next run
    reason VARCHAR          -- the evidence for joining, or why kept apart
);

CREATE TABLE quotes (
    article VARCHAR,
    id VARCHAR,
    kind VARCHAR,
    text VARCHAR,
    folded VARCHAR,
    "start" INTEGER,        -- in code points of the article's text
    "end" INTEGER,
    cue VARCHAR,
    place VARCHAR,
    said_on DATE,
    confidence DOUBLE
);

CREATE TABLE speakers (     -- one row for each speaker of a quote
    article VARCHAR,
    quote VARCHAR,
    speaker VARCHAR         -- people.id or institutions.id
);

CREATE TABLE claims (
    article VARCHAR,
    id VARCHAR,
    kind VARCHAR,
    sentence VARCHAR,
    folded VARCHAR,
    "start" INTEGER,
    "end" INTEGER,
    subject VARCHAR,
    folded_subject VARCHAR,
    programme VARCHAR,
    folded_programme VARCHAR,
    place VARCHAR,
    folded_place VARCHAR,
    place_code VARCHAR,
    period VARCHAR,
    period_first DATE,
    period_last DATE,
    speaker VARCHAR,        -- people.id or institutions.id
    folded_speaker VARCHAR, -- the names of the speaker and of the bodies that he or she holds an office in
    document VARCHAR,
    hedge VARCHAR
);

CREATE TABLE quantities (
    article VARCHAR,
    claim VARCHAR,
    number INTEGER,         -- place in the claim, from 0
    role VARCHAR,
    text VARCHAR,
    "start" INTEGER,        -- in code points of the article's text
    value DOUBLE,
    low DOUBLE,
    high DOUBLE,
    unit VARCHAR,
    folded_unit VARCHAR,
    unit_kind VARCHAR,
    printed_low DOUBLE,     -- what the figure may stand for as printed, rounding allowed for
    printed_high DOUBLE,
    loose_low DOUBLE,       -- and at the widest: digits cut off, round numbers
    loose_high DOUBLE
);
