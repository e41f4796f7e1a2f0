"""The session's copy of the person's record and the browser's, kept in step."""
