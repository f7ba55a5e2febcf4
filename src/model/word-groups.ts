/** The groups of the lexicon’s flat word lists: types only. Code reads each of them. */

/** The groups of boilerplate.yaml. */
export type BoilerplateGroup =
  | 'related'
  | 'furniture'
  | 'form'
  | 'rights'
  | 'members'
  | 'credit'
  | 'programme'
  | 'contents'
  | 'calls'
  | 'after-notes'
  | 'appeal'
  | 'outlet-nouns'
  | 'paper-nouns'
  | 'edition-nouns'
  | 'outlet-openings'
  | 'outlet-places'
  | 'mottos'
  | 'releases'
  | 'company-forms'
  | 'site-nouns'
  | 'sections'
  | 'places'
  | 'series-nouns'
  | 'family-names'

/** The groups of stop-words.yaml. */
export type StopWordGroup = 'question' | 'common' | 'chat' | 'romaji' | 'english'
