/** A heading of several sentences tells what the text below does not repeat: it is part of the words, not only their name. */
export const isTelling = (heading: string): boolean =>
  heading.length >= 80 && (heading.match(/[。!！?？]/g)?.length ?? 0) >= 2
