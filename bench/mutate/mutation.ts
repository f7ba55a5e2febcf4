export const rooms = ['statements', 'documents', 'search', 'answer'] as const
export type Room = (typeof rooms)[number]

/** A rule, and how it is switched off: `find` stands in the file exactly once, and `replace` takes its place. */
export interface Mutation {
  readonly room: Room
  readonly rule: string
  readonly file: string
  readonly find: string
  readonly replace: string
  /** Folders or files of tests that have to notice. */
  readonly tests: readonly string[]
}

/** `file` is below the room's folder in `src`. */
type Rule = readonly [rule: string, file: string, find: string, replace: string]

/** The rules of one room, which any of the tests has to notice. */
export const inRoom = (room: Room, tests: readonly string[], rules: readonly Rule[]): readonly Mutation[] =>
  rules.map(([rule, file, find, replace]) => ({ room, rule, file: `src/${room}/${file}`, find, replace, tests }))
