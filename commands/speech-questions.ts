/** What a free text asks of a speaker. */
export interface SpeechAsked {
  readonly speaker: string
  readonly topic?: string
}

interface SpeechForm {
  readonly pattern: RegExp
  /** Which groups of the pattern name the speaker and the topic. */
  readonly speaker: number
  readonly topic?: number
  /** Texts with the speaker and the topic that are read of them; they run as tests. */
  readonly examples: readonly (readonly [text: string, speaker: string, topic?: string])[]
}

const remarks = '(?:発言|コメント|見解|談話|言葉|主張|言い分)(?:一覧|集|内容|まとめ)?'
const said =
  '(?:言った|言っていた|言ってた|言っている|言ってる|話した|話していた|話してた|述べた|語った|発言した|コメントした|主張した|主張している)'
const asked = '(?:は何(?:ですか)?|は|を|が)?(?:教えて|見せて|知りたい|ある)?(?:ください|くれ)?$'
const politely = '(?:言いました|話しました|述べました|語りました|言っていました)'
const whether = '(?:の?か|の?ですか|んですか|の)?$'
const about = '(?:について|に関する|に関して|をめぐる|への|に対する)'

/** The first that fits decides; those with a topic come before those that would take it for a part of the name. */
export const speechForms: readonly SpeechForm[] = [
  {
    pattern: new RegExp(`^(.{2,60}?)${about}の?(.{2,40}?)の${remarks}${asked}`, 'u'),
    speaker: 2,
    topic: 1,
    examples: [
      ['再入札についての大森市長の発言', '大森市長', '再入札'],
      ['潮見橋に関する佐伯静香のコメントは？', '佐伯静香', '潮見橋'],
    ],
  },
  {
    pattern: new RegExp(`^(.{2,40}?)(?:の|が|は)(.{2,60}?)${about}の?(?:${remarks}|${said}こと)${asked}`, 'u'),
    speaker: 1,
    topic: 2,
    examples: [
      ['大森市長の潮見橋についての発言を教えて', '大森市長', '潮見橋'],
      ['佐伯静香が船の通り道について言ったこと', '佐伯静香', '船の通り道'],
    ],
  },
  {
    pattern: new RegExp(`^(.{2,40}?)(?:の|による)${remarks}${asked}`, 'u'),
    speaker: 1,
    examples: [
      ['大森市長の発言', '大森市長'],
      ['大森拓也の発言一覧を見せて', '大森拓也'],
      ['佐伯静香のコメントは？', '佐伯静香'],
    ],
  },
  {
    pattern: new RegExp(`^(.{2,40}?)(?:が|の|は)${said}(?:こと|内容)${asked}`, 'u'),
    speaker: 1,
    examples: [
      ['大森市長が言ったこと', '大森市長'],
      ['佐伯静香が話したことを教えてください', '佐伯静香'],
    ],
  },
  {
    pattern: new RegExp(
      `^(.{2,40}?)(?:は|って)(?:何|なん|なに)(?:と|て|って|を)(?:${said}|${politely})${whether}`,
      'u',
    ),
    speaker: 1,
    examples: [
      ['大森市長は何と言ったか', '大森市長'],
      ['佐伯静香って何て言ってた？', '佐伯静香'],
      ['佐伯静香は何を話しましたか', '佐伯静香'],
    ],
  },
  {
    pattern: /^what (?:did|has|does) (.{2,40}?) (?:say|said|tell us)(?: (?:about|on) (.{2,60}?))?$/iu,
    speaker: 1,
    topic: 2,
    examples: [
      ['what did Omori say?', 'Omori'],
      ['What has Omori said about the bridge?', 'Omori', 'the bridge'],
    ],
  },
  {
    pattern: /^(?:quotes|statements|remarks|comments) (?:by|from|of) (.{2,40}?)(?: (?:about|on) (.{2,60}?))?$/iu,
    speaker: 1,
    topic: 2,
    examples: [['remarks by Omori on the bridge', 'Omori', 'the bridge']],
  },
]

// A longer text is no question of this kind, and patterns with two gaps take the square of its length.
const longest = 160

/** Reads a text that asks what somebody said; null if it does not. */
export function speechAskedIn(text: string): SpeechAsked | null {
  const whole = text
    .normalize('NFKC')
    .trim()
    .replace(/(?<![\s?？。!！])[\s?？。!！]+$/u, '')
  if (whole.length > longest) return null
  for (const { pattern, speaker, topic } of speechForms) {
    const groups = pattern.exec(whole)
    const named = groups?.[speaker]?.trim()
    const on = topic === undefined ? undefined : groups?.[topic]?.trim()
    if (named) return { speaker: named, ...(on && { topic: on }) }
  }
  return null
}
