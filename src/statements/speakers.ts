import type { Speaker } from '../model.ts'
import { foldName } from './fold.ts'

export function findSpeakers(speakers: readonly Speaker[], typed: string): readonly Speaker[] {
  const asked = foldName(typed)
  return speakers.filter(({ name, aliases }) => [name, ...aliases].some(called => foldName(called).includes(asked)))
}

export function nearestSpeakers(speakers: readonly Speaker[], _typed: string, limit: number): readonly Speaker[] {
  return speakers.slice(0, limit)
}
