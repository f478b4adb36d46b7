-- The button data behind the numbers that a chat in plain mode was offered last.
ALTER TABLE chats ADD COLUMN offered {bytes};

-- A file that was sent to be imported, until it is confirmed.
CREATE TABLE uploads (
    chat {int} PRIMARY KEY REFERENCES chats (id) ON DELETE CASCADE,
    body {bytes} NOT NULL,
    put_at {int} NOT NULL
) {strict};
