/** Follow the drawing of the body. */
export function watchBody() {}

export function refreshBody() {}
