import type { Call } from '../../command.ts'
import { LIMITS } from './limits.ts'

/** A press that is fully described by its custom id. */
export type Press =
  | { readonly kind: 'call'; readonly call: Call }
  | { readonly kind: 'share' }
  /** `asker` may remove the reply, by user id. */
  | { readonly kind: 'remove'; readonly asker: string }
  | ({ readonly kind: 'judge' } & Judgement)

/** A reader's verdict on a reply, without the question. */
export interface Judgement {
  readonly command: string
  readonly confidence: 'certain' | 'close'
  readonly verdict: 'right' | 'wrong'
}

const CALL = /^d1x\|(.*)\|$/s
const REMOVE = /^d1r\|(\d{1,20})\|$/

const JUDGE = /^d1j\|([\w-]{1,32})\|(certain|close)\|(right|wrong)\|$/

/** The custom id of the list whose values are custom ids of presses. */
export const MENU = 'd1m||'

export const packJudgement = ({ command, confidence, verdict }: Judgement): string =>
  `d1j|${command}|${confidence}|${verdict}|`

/** The custom id of a button that calls a command; null if it would exceed Discord's limit. */
export function packCall({ command, options }: Call): string | null {
  const id = `d1x|${JSON.stringify([command, options])}|`
  return id.length <= LIMITS.customId ? id : null
}

export const SHARE = 'd1s||'

export const packRemove = (asker: string): string => `d1r|${asker}|`

/** The call that one of our custom ids encodes; null for any other id. */
export function readPress(customId: string): Press | null {
  if (customId === SHARE) return { kind: 'share' }
  const asker = REMOVE.exec(customId)?.[1]
  if (asker !== undefined) return { kind: 'remove', asker }
  const [, judged, confidence, verdict] = JUDGE.exec(customId) ?? []
  if (judged !== undefined) return { kind: 'judge', command: judged, ...readGrades(confidence, verdict) }
  const json = CALL.exec(customId)?.[1]
  const call = json === undefined ? null : readCall(json)
  return call && { kind: 'call', call }
}

const readGrades = (confidence = '', verdict = ''): Omit<Judgement, 'command'> => ({
  confidence: confidence === 'certain' ? 'certain' : 'close',
  verdict: verdict === 'right' ? 'right' : 'wrong',
})

function readCall(json: string): Call | null {
  try {
    const [command, options] = JSON.parse(json)
    return typeof command === 'string' && typeof options === 'object' && options !== null ? { command, options } : null
  } catch {
    return null
  }
}
