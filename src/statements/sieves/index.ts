import { accordingTo } from './according-to.ts'
import { announced } from './announced.ts'
import { beside } from './beside.ts'
import { bodyPlace } from './body-place.ts'
import { citedArticle } from './cited-article.ts'
import { credit } from './credit.ts'
import { describedSubject } from './described-subject.ts'
import { echoed } from './echoed.ts'
import { floor, topicOfText } from './floor.ts'
import { goesOn } from './goes-on.ts'
import { hearsay } from './hearsay.ts'
import { interviewAnswer } from './interview-answer.ts'
import { laterSubject } from './later-subject.ts'
import { nominativeSubject } from './nominative-before.ts'
import { nounOwner } from './noun-owner.ts'
import { paragraphLabel } from './paragraph-label.ts'
import { passedOn } from './passed-on.ts'
import { passiveAgent } from './passive-agent.ts'
import { questioned } from './questioned.ts'
import { risesFromSource } from './rises-from.ts'
import { sameSentence } from './same-sentence.ts'
import type { Sieve } from './sieve.ts'
import { soleVoice } from './sole-voice.ts'
import { speakerLabel } from './speaker-label.ts'
import { standing } from './standing.ts'
import { afterTheWords } from './subject-after.ts'
import { topicSubject } from './topic-before.ts'
import { unnamedMedium } from './unnamed-medium.ts'
import { unnamedSubject } from './unnamed-subject.ts'
import { voices } from './voices.ts'
import { writingPlace } from './writing-place.ts'
import { writtenSource } from './written-source.ts'

/** All sieves, from the most to the least precise: the first that finds whose words a candidate is decides. */
export const sieves: readonly Sieve[] = [
  paragraphLabel,
  interviewAnswer,
  credit,
  voices,
  writingPlace,
  nounOwner,
  unnamedMedium,
  afterTheWords,
  topicSubject,
  nominativeSubject,
  unnamedSubject,
  writtenSource,
  bodyPlace,
  passiveAgent,
  risesFromSource,
  describedSubject,
  sameSentence,
  questioned,
  accordingTo,
  speakerLabel,
  announced,
  echoed,
  standing,
  beside,
  laterSubject,
  citedArticle,
  passedOn,
  soleVoice,
  goesOn,
  floor,
  topicOfText,
  hearsay,
]
