export function watchOwnWords() {}
