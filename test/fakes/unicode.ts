import fc from 'fast-check'
import { expect } from 'vitest'
import { readWebAddress } from '../../src/present/web-address.ts'
import { readMarkdown } from './discord/markdown.ts'
import { allParts, type Part } from './discord/validate.ts'

/** Text that has broken something somewhere: halves of pairs, marks of direction, fillers, joiners, line breaks. */
const troublemakers = [
  ...['\uD800', '\uDC00', '𠮷', '👨‍👩‍👧‍👦', '🇯🇵', 'か\u3099\u3099', 'e\u0301', '\u200B', '\u200D', '\u2060', '\uFEFF'],
  ...['\u061C', '\u200E', '\u200F', '\u202E', '\u2066', '\u3164', '\u115F', '\uFFA0', '\u2800', '\uFE0F', '\u00AD'],
  ...['\n', '\r', '\u2028', '\u2029', '\u0085', '\v', '\t', '\0', '\u001B[2J', '\u{E0041}', '\u{10FFFF}', '\uFFFE'],
  ...[
    '@everyone',
    '<@123>',
    '<@&4>',
    '[x](https://evil.example)',
    'https://evil.example/',
    'discord.gg/abc',
    '```',
    '`',
  ],
  ...[
    '-# ',
    '> ',
    '### ',
    '― ',
    '**',
    '__',
    '||',
    '潮見橋',
    '大森拓也',
    '。',
    '「',
    '」',
    'は',
    'あ\n偽の出典',
    'あ\u2028偽の出典',
  ],
]

/** Any text over all of Unicode, lone surrogates among it. */
export const anyUnicode = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.array(fc.constantFrom(...troublemakers), { maxLength: 30 }).map(all => all.join('')),
)

export const hostileAddresses = [
  ...['http://:pw@news.example.com/', 'https://user@news.example.com/', 'javascript:alert(1)', 'data:text/html,x'],
  ...['http://localhost/', 'http://a.localhost:8080/', 'http://127.0.0.1/', 'http://0x7f.1/', 'http://2130706433/'],
  ...[
    'http://[::1]/',
    'http://[::ffff:10.0.0.1]/',
    'http://10.1.2.3/',
    'http://192.168.0.1/',
    'http://169.254.169.254/',
  ],
  ...[
    'http://printer.local/',
    'http://nas/',
    'http://router.lan./',
    'https://discord.gg/abc',
    'https://www.discord.gg./abc',
  ],
  ...['https://discord.com/invite/abc', 'https://ptb.discord.com/invite/abc', 'https://discordapp.com//invite/abc'],
  ...['https://discord.com/oauth2/authorize?client_id=1', 'http://', 'not an address', 'file:///etc/passwd'],
]

const unsafe = /[\p{Bidi_Control}\p{Cs}]/u
const harmless = ['heading', 'quote', 'small', 'bold', 'underline', 'time', 'code', 'block', 'link', 'mention']

/** Nothing of a message pings, leads astray, turns around or looks like a line of ours. */
export function expectSafe(components: readonly Part[]): void {
  for (const { content, label = '', options = [] } of allParts(components)) {
    for (const words of [
      content ?? '',
      label,
      ...options.flatMap(({ label, description = '' }) => [label, description]),
    ])
      expect(unsafe.test(words)).toBe(false)
    if (content === undefined) continue
    expect(readMarkdown(content).active.filter(kind => !harmless.includes(kind))).toEqual([])
    expect(content).not.toMatch(/^(?:-# |### |― )?\**偽の出典/m)
    for (const [, url = ''] of content.matchAll(/\]\((\S*?)\)/g)) {
      if (content.includes('\\](')) continue
      expect(readWebAddress(url)).not.toBeNull()
    }
  }
}

/** A terminal shows the text as it stands: nothing moves the cursor or turns the line around. */
export const expectPlain = (text: string): void => expect(text).not.toMatch(/(?!\n)\p{Cc}|\p{Bidi_Control}|\p{Cs}/u)
