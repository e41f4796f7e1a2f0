"""The least a Streamlit app of questions can be: one page, tuned as ours is, to compare with."""
