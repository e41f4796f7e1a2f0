"""Which answers count: of one person those whose question applies, of two the more urgent ones."""
