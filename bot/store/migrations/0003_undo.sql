-- An interview that was deleted by a tap, until the tap can no longer be undone.
ALTER TABLE interviews ADD COLUMN deleted_at {int};
CREATE INDEX interviews_deleted ON interviews (chat) WHERE deleted_at IS NOT NULL;
