import { isEvidence } from './cues/according-to.ts'
import { cuesOf } from './cues/find-cues.ts'
import { hearsayEnd } from './cues/hearsay.ts'
import { isVoiced } from './cues/is-utterance.ts'
import { isConversation } from './interview/interview.ts'
import type { Line } from './lines.ts'
import type { Scene } from './scene.ts'
import type { Vocabulary } from './vocabulary.ts'

/** True if the line has a candidate: a quotation, a cue, a source, or the label of a turn. */
function hasCandidate(line: Line, { article }: Scene, vocabulary: Vocabulary): boolean {
  return (
    line.quotations.some(quotation => isVoiced(quotation, article.body)) ||
    hearsayEnd(line, article.body) !== null ||
    line.phrases.some(({ mark }, at) => mark === ':' || mark === '：' || isEvidence(line.phrases, at)) ||
    cuesOf(line, vocabulary).length > 0
  )
}

/** False if no words of the article can be somebody's, so that no sieve need look at it. */
export const mayTell = (scene: Scene, vocabulary: Vocabulary): boolean =>
  scene.lines.some(line => hasCandidate(line, scene, vocabulary)) || isConversation(scene.article.body)
