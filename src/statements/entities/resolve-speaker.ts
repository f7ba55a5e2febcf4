import { kindBefore, pointedAt, type Surroundings } from './coreference.ts'
import type { Identity } from './identity.ts'
import { type Mention, newMention } from './mention.ts'
import { speaksForBody } from './mentions.ts'
import { describedBefore } from './same-source.ts'
import { bearerOf } from './title-bearers.ts'

/** 前出の記者: somebody of whom the article has told. */
const before = /^(?:前出|前述|上述)[の・]/

/** Who spoke: an identity, or the description of somebody without a name. */
export interface Party {
  readonly identity: Identity | null
  readonly label: string
}

function named(mention: Mention, around: Surroundings): Party | null {
  const { directory, scene } = around
  const known = directory.identify(scene.article.id, mention)
  const identity =
    known ?? (mention.kind === 'person' && mention.proper ? directory.adopt(scene.article.id, mention) : null)
  return identity === null ? null : { identity, label: mention.name }
}

const bodyNamed = (mention: Mention, name: string): Mention =>
  newMention({ ...mention, kind: 'body', name, title: null, sure: false })

/** The party whose person or document the mention is: 国防総省 of 国防総省の報道官. */
function owner(mention: Mention, around: Surroundings): Party | null {
  if (mention.of === null) return null
  const described = mention.kind === 'document' ? { identity: null, label: mention.of } : null
  return bodyOf(mention, mention.of, around) ?? (mention.of.startsWith('同') ? null : described)
}

/** The body of that name, or of the one that 同社 means. */
function bodyOf(mention: Mention, name: string, around: Surroundings): Party | null {
  if (!name.startsWith('同')) return named(bodyNamed(mention, name), around)
  const body = pointedAt({ ...bodyNamed(mention, name), kind: 'pronoun' }, around)
  return body === null ? null : named(body, around)
}

/** A spokesman without a name speaks for the body: 国防総省報道官, 同社の広報担当者. */
function voiceOf(mention: Mention, around: Surroundings): Party | null {
  const body = mention.name.replace(
    /(?:首席|主任|副)?(?:広報|報道)(?:担当者?|官|部|室|課|局|部門)$|スポークス(?:マン|パーソン|ウーマン)$/,
    '',
  )
  return owner(mention, around) ?? (body.length > 1 && body !== mention.name ? bodyOf(mention, body, around) : null)
}

function roleParty(mention: Mention, around: Surroundings): Party {
  const title = mention.name
  const bearer = bearerOf(mention, title, around)
  const party = bearer === null ? null : named(bearer, around)
  return party ?? { identity: null, label: mention.label.replace(before, '') }
}

/** 毛寧報道局長: what may be a name before a title is shown as it stands. */
function unprovenParty(mention: Mention, around: Surroundings): Party | null {
  const known = mention.sure || around.directory.identify(around.scene.article.id, mention) !== null
  return known || mention.title === null ? null : { identity: null, label: mention.label }
}

/** 協会: the body of the article whose name ends so, if the words say nothing else. */
function bodyCalled(mention: Mention, around: Surroundings): Party | null {
  const generic = around.vocabulary.has('bodies', mention.name) && mention.label === mention.name
  if (!generic) return null
  const before = kindBefore(mention, around)
  return named(bodyNamed(mention, mention.name), around) ?? (before === null ? null : named(before, around))
}

/** Who the mention is, or null where the text does not settle it. */
export function partyOf(mention: Mention, around: Surroundings): Party | null {
  switch (mention.kind) {
    case 'pronoun': {
      const meant = pointedAt(mention, around)
      return meant === null ? null : partyOf(meant, around)
    }
    case 'document':
      return owner(mention, around)
    case 'role':
      return (speaksForBody(mention) ? voiceOf(mention, around) : null) ?? roleParty(mention, around)
    case 'source':
      return (
        (speaksForBody(mention) ? voiceOf(mention, around) : bodyCalled(mention, around)) ?? {
          identity: null,
          label: describedBefore(mention, around) ?? mention.label.replace(before, ''),
        }
      )
    case 'medium':
      return owner(mention, around) ?? { identity: null, label: mention.label }
    case 'person':
      return unprovenParty(mention, around) ?? named(mention, around)
    default:
      return (speaksForBody(mention) ? voiceOf(mention, around) : null) ?? named(mention, around)
  }
}
