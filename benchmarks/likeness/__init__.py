"""The weights of questionnaire/likeness, learned from sentences, and measured on other people's."""
