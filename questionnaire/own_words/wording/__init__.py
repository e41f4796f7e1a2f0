"""How a text, or a phrase of the content, is read: words without endings, slips and runs."""
