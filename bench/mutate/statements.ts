import { inRoom } from './mutation.ts'

const reading = [
  'test/statements/days.test.ts',
  'test/statements/rules.test.ts',
  'test/statements/statements.test.ts',
  'test/statements/precision.test.ts',
]
const entities = ['test/statements/rules-entities.test.ts', 'test/statements/entities']

export const statements = [
  ...inRoom('statements', reading, [
    ['a remark in brackets is nobody', 'sieves/credit.ts', ' && !remark.test(text)', ''],
    ['『…』 beside a name is a title', 'sieves/speaker-label.ts', ' || isTitle ||', ' ||'],
    ['a short cry in the next paragraph stays open', 'sieves/beside.ts', ' || length < longEnough', ''],
    ['who asks does not answer', 'sieves/floor.ts', 'if (isAsker || ', 'if ('],
    ['the floor ends with distance', 'sieves/floor.ts', 'const reach = 100', 'const reach = 1e6'],
    ['another subject takes the floor', 'sieves/floor.ts', 'if (hasOtherSubject(', 'if (false && hasOtherSubject('],
    ['a bullet needs a speaker of its own', 'sieves/floor.ts', 'return !bullet && ', 'return '],
    ['a bare …という ends with its paragraph', 'sieves/hearsay.ts', ': /\\S|\\n/', ': /\\S/'],
    ['who acts in the sentence ends としている', 'sieves/goes-on.ts', 'return acts || ', 'return '],
    ['a new subject after が changes the speaker', 'sieves/same-sentence.ts', 'if (changed || (cue', 'if ((cue'],
    ['a subject of its own is not the later verb’s', 'sieves/later-subject.ts', 'if (own)', 'if (false)'],
    ['a subject belongs to its own clause', 'sieves/unnamed-subject.ts', ' || !governs(line, at, to)', ''],
    ['a speech is no crowd’s', 'sieves/voices.ts', 'personal ? null : ', ''],
    ['nearer subjects write', 'sieves/writing-place.ts', 'if (/^(?:は|が|も)$/.test(phrase', 'if (/^$/.test(phrase'],
    [
      'a charge is no statement',
      'cues/find-cues.ts',
      " || after.some(predicate => wordOf(predicate, 'charging', vocabulary) !== null)",
      '',
    ],
    ['names side by side are not said', 'cues/quotative-verb.ts', 'if (isListed(to)) return null', ''],
    [
      'と言えば says nothing',
      'cues/quotative-verb.ts',
      'if (isSupposed(phrase, phrases[next + 1]) || names)',
      'if (names)',
    ],
    [
      'what came to mind is not said',
      'cues/quotative-verb.ts',
      "込む|がちだ)$/.test(base))) return 'none'",
      '込む|がちだ)$/.test(base))) void 0',
    ],
    ['unsaid words are not said', 'cues/quotative-verb.ts', 'if (negative && (first || !quoted))', 'if (false)'],
    ['whose claim is denied did not make it here', 'cues/noun-frames.ts', ' || !takes || others)', ' || !takes)'],
    ['who meets criticism does not criticize', 'cues/voice-frame.ts', 'return receives || ', 'return '],
    ['a comma frees the subject', 'cues/clauses.ts', "if (phrases[at]?.mark === '、') return true", ''],
    ['…ということだ may explain', 'cues/hearsay.ts', 'if (explains && ', 'if (false && '],
    [
      'ところによると names nobody',
      'cues/according-to.ts',
      'ところ|こと|もの)$/.test(label)) return null',
      'ところ|こと|もの)$/.test(label)) void 0',
    ],
    ['a date of something else is no day', 'when.ts', ' || datesOther(draft, at, found)', ''],
    ['21日以降 is no day', 'when.ts', ' || misleading.test(words.slice(all.length))', ''],
    ['a count sums up the names before it', 'joint.ts', 'counted.test(', 'false && counted.test('],
    ['取材 tells the outlet', 'listener.ts', "phrase?.tail === 'の' &&", 'false &&'],
  ]),
  ...inRoom('statements', entities, [
    ['彼 is whom a sentence was about', 'entities/coreference.ts', 'if (topic) return other\n    near', 'near'],
    [
      '彼 of two is nobody',
      'entities/coreference.ts',
      'return who.size === 1 ? (near[0] ?? null) : null',
      'return near[0] ?? null',
    ],
    [
      '同社 is no office',
      'entities/coreference.ts',
      "if (suffix === '社')\n    return names.every(",
      "if (suffix === '社')\n    return true || names.every(",
    ],
    ['社長 is not who stands with が', 'entities/coreference.ts', ' && !others.has(identity)', ''],
    [
      'a longer name of the article',
      'entities/organizations.ts',
      'return this.#longer(article, mention.name) ?? this',
      'return this',
    ],
    ['of two longer names none', 'entities/organizations.ts', 'return found.size === 1 ?', 'return found.size > 0 ?'],
    [
      'an abbreviation is its article’s',
      'entities/organizations.ts',
      'agrees ? (known ?? name) : null',
      'known ?? name',
    ],
    ['katakana is not cut', 'entities/organizations.ts', 'if (!/[ァ-ヴーA-Za-z]/.test(name.charAt(at)))', 'if (true)'],
    ['a reading stands behind the title', 'entities/called.ts', '[end, start + name.length]', '[start + name.length]'],
    ['本名 is another name', 'entities/called.ts', 'other.exec(words)?.[1]', 'undefined'],
  ]),
]
