-- The processes that work on this database; each raises its number of beats as long as it lives.
CREATE TABLE replicas (
    name {text} PRIMARY KEY,
    beats {int} NOT NULL
) {strict};
