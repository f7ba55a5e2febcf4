import { readFileSync } from 'node:fs'
import { load } from 'js-yaml'
import * as v from 'valibot'

const nonEmpty = v.pipe(v.string(), v.trim(), v.minLength(1))

/** The pattern that stands for all of a lexicon's file: what reads the file bounds the text. */
export const allOfFile = '(all)'

const schema = v.array(
  v.pipe(
    v.strictObject({ file: nonEmpty, pattern: nonEmpty, why: v.pipe(nonEmpty, v.minLength(20)) }),
    v.check(
      ({ file, pattern }) => pattern !== allOfFile || file.startsWith('index-data/lexicon/'),
      'Only a file of the lexicon can be excepted as a whole',
    ),
  ),
)

/** An expression that was looked at and is safe where it stands, for a reason that is named. */
export type Exception = v.InferOutput<typeof schema>[number]

/** The pattern that stands for one that is put together of words which are known only at run time. */
export const builtLater = '(built at run time)'

/** @throws Error if the list is not what it has to be */
export const readExceptions = (file: URL): readonly Exception[] =>
  v.parse(schema, load(readFileSync(file, 'utf8')) ?? [])
