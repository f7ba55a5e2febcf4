import { type Mention, newMention } from './mention.ts'

/** A mention of a person of whom nothing but the name is told. */
export const newPersonMention = (facts: Pick<Mention, 'name' | 'family' | 'full' | 'start'>): Mention =>
  newMention({
    kind: 'person',
    title: null,
    sure: true,
    proper: true,
    reading: null,
    of: null,
    label: facts.name,
    end: facts.start + facts.name.length,
    ...facts,
  })
