/** The lines of a text that hold words, without the white space around them. */
export function paragraphsOf(text: string): string[] {
  return text.split('\n').flatMap(line => line.trim() || [])
}
