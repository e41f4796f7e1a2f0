"""What a topic of Learn says, as markup: the same in the app and on a page of its own."""
