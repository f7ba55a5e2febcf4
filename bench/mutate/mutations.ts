/** A rule, and how it is switched off: `find` stands in the file exactly once, and `replace` takes its place. */
export interface Mutation {
  readonly room: 'documents' | 'statements' | 'search' | 'answer'
  readonly rule: string
  readonly file: string
  readonly find: string
  readonly replace: string
  /** Folders of tests that have to notice. */
  readonly tests: readonly string[]
}

type Rule = readonly [rule: string, file: string, find: string, replace: string]

const inRoom = (room: Mutation['room'], tests: readonly string[], rules: readonly Rule[]): readonly Mutation[] =>
  rules.map(([rule, file, find, replace]) => ({ room, rule, file, find, replace, tests }))

export const mutations: readonly Mutation[] = [...inRoom('search', ['test/search', 'test/answer'], [])]
