"""How fast the app is, always beside something else measured in the same run.

`python -m benchmarks` compares and writes RESULTS.md; `python -m benchmarks.load` walks many
sessions at once. Times vary between machines, so what is compared with a bar is a ratio.
"""
