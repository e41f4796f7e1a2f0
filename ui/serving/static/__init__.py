"""Pages that stand without the app: welcome, emergency, questions, and what is shown first."""
