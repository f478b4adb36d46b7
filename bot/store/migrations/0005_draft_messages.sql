-- Every message that shows a draft or showed it; drafts.message is the newest of them.
CREATE TABLE draft_messages (
    chat {int} NOT NULL,
    message {int} NOT NULL,
    draft {int} NOT NULL REFERENCES drafts (id) ON DELETE CASCADE,
    PRIMARY KEY (chat, message)
) {strict};
CREATE INDEX messages_of_draft ON draft_messages (draft);
INSERT INTO draft_messages (chat, message, draft)
    SELECT chat, message, id FROM drafts WHERE message IS NOT NULL;
