-- Ids and moments (UTC seconds) are plain; columns of bytes are sealed by the vault.

CREATE TABLE key_check (
    id {int} PRIMARY KEY CHECK (id = 1),
    sealed {bytes} NOT NULL
) {strict};

CREATE TABLE chats (
    id {int} PRIMARY KEY,
    created_at {int} NOT NULL,
    profile {bytes} NOT NULL,
    asking {bytes},
    blocked {int} NOT NULL DEFAULT 0 CHECK (blocked IN (0, 1))
) {strict};

CREATE TABLE interviews (
    id {id},
    chat {int} NOT NULL REFERENCES chats (id) ON DELETE CASCADE,
    created_at {int} NOT NULL,
    UNIQUE (chat, id)
) {strict};

-- The composite keys keep every row with the chat that owns the interview.
CREATE TABLE people (
    id {id},
    chat {int} NOT NULL,
    interview {int} NOT NULL,
    fields {bytes} NOT NULL,
    FOREIGN KEY (chat, interview) REFERENCES interviews (chat, id) ON DELETE CASCADE
) {strict};
CREATE INDEX people_of_interview ON people (chat, interview);

-- One answer per question and person (0: the interview as a whole).
CREATE TABLE answers (
    chat {int} NOT NULL,
    interview {int} NOT NULL,
    question {text} NOT NULL,
    person {int} NOT NULL,
    fields {bytes} NOT NULL,
    message {int},
    at {int} NOT NULL,
    PRIMARY KEY (chat, interview, question, person),
    FOREIGN KEY (chat, interview) REFERENCES interviews (chat, id) ON DELETE CASCADE
) {strict};
CREATE INDEX answers_by_message ON answers (chat, message) WHERE message IS NOT NULL;

CREATE TABLE events (
    id {id},
    chat {int} NOT NULL,
    interview {int} NOT NULL,
    kind {text} NOT NULL,
    at {int} NOT NULL,
    value {bytes},
    FOREIGN KEY (chat, interview) REFERENCES interviews (chat, id) ON DELETE CASCADE
) {strict};
CREATE INDEX events_of_interview ON events (chat, interview);

CREATE TABLE drafts (
    id {id},
    chat {int} NOT NULL,
    interview {int} NOT NULL,
    person {int} NOT NULL,
    kind {text} NOT NULL,
    channel {text} NOT NULL,
    fields {bytes} NOT NULL,
    shown_at {int} NOT NULL,
    message {int},
    sent_at {int},
    FOREIGN KEY (chat, interview) REFERENCES interviews (chat, id) ON DELETE CASCADE
) {strict};
CREATE INDEX drafts_of_interview ON drafts (chat, interview);
-- A message shows one draft, and a person gets one note of each kind.
CREATE UNIQUE INDEX draft_in_message ON drafts (chat, message) WHERE message IS NOT NULL;
CREATE UNIQUE INDEX one_note ON drafts (chat, interview, person, kind) WHERE sent_at IS NOT NULL;

-- When a chat needs the bot next: one row per chat.
CREATE TABLE schedule (
    chat {int} PRIMARY KEY,
    due {int} NOT NULL
) {strict};
CREATE INDEX schedule_by_due ON schedule (due);

-- Who works on a chat, at what, from when until when.
CREATE TABLE claims (
    work {text} NOT NULL,
    chat {int} NOT NULL,
    token {text} NOT NULL,
    since {int} NOT NULL,
    until {int} NOT NULL,
    PRIMARY KEY (work, chat)
) {strict};

CREATE TABLE inbox (
    id {id},
    update_id {int} NOT NULL UNIQUE,
    chat {int} NOT NULL,
    received_at {int} NOT NULL,
    body {bytes},
    attempts {int} NOT NULL DEFAULT 0,
    done_at {int},
    failed {int} NOT NULL DEFAULT 0 CHECK (failed IN (0, 1))
) {strict};
CREATE INDEX inbox_open ON inbox (chat, id) WHERE done_at IS NULL;
CREATE INDEX inbox_done ON inbox (done_at) WHERE done_at IS NOT NULL;

CREATE TABLE outbox (
    id {id},
    chat {int} NOT NULL,
    method {text} NOT NULL,
    priority {int} NOT NULL,
    body {bytes},
    document {bytes},
    draft {int},
    put_at {int} NOT NULL,
    state {text} NOT NULL DEFAULT 'waiting'
        CHECK (state IN ('waiting', 'sending', 'held', 'sent', 'failed')),
    attempts {int} NOT NULL DEFAULT 0,
    repeats {int} NOT NULL DEFAULT 0,
    message {int},
    edits {int},
    face {int},
    done_at {int}
) {strict};
CREATE INDEX outbox_edits ON outbox (chat, edits, id) WHERE edits IS NOT NULL;
CREATE INDEX outbox_open ON outbox (priority, id) WHERE state IN ('waiting', 'sending');
CREATE INDEX outbox_open_of_chat ON outbox (chat, priority, id) WHERE state IN ('waiting', 'sending');
CREATE INDEX outbox_done ON outbox (done_at) WHERE done_at IS NOT NULL;
