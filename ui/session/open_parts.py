"""Which parts of a page that can be folded stand open."""

from ui.session import state


def unfolded(part: str, *, needed: bool) -> bool:
    """Whether a part stands open; once it was needed it stays so, whatever is taken out of it."""
    kept = state.held_since(state.UNFOLDED, set())
    if needed:
        kept.add(part)
    return part in kept


def start_part(part: str, *, needed: bool) -> str:
    """The widget of a part that can be opened; it opens where it comes to be needed.

    In another section it is another widget, and what it held is not drawn any more.
    """
    key, before = f"fold_{part}", part in state.held(state.UNFOLDED, ())
    opens = unfolded(part, needed=needed)
    if not state.holds(key):
        state.held_since(state.OPENED, set()).discard(key)
        state.hold(key, opens)
    elif opens and not before:
        state.hold(key, value=True)
    return key


def was_opened(key: str, *, now: bool) -> bool:
    """Whether a part is open `now` or was since the person came to the page."""
    opened = state.held_since(state.OPENED, set())
    if now:
        opened.add(key)
    return key in opened
