import { defineServerCommand } from '../src/command.ts'
import { line, note } from '../src/present/paging.ts'
import { settingLines } from './coverage-settings.ts'

export const coverageReplies = defineServerCommand({
  name: 'replies',
  ja: '返事',
  description: { ja: '返事を既定で誰に見せるか', en: 'Who sees replies unless asked otherwise' },
  options: {
    default: {
      type: 'choice',
      ja: '既定',
      description: { ja: '返事の見え方', en: 'Who sees them' },
      required: true,
      choices: {
        public: { ja: '公開（みんな）', en: 'Public (everyone)' },
        private: { ja: '非公開（尋ねた人だけ）', en: 'Private (only the asker)' },
      },
    },
  },
  async run(input, { settings, save, locale }) {
    const changed = { ...settings, private: input.default === 'private' }
    save(changed)
    const pages = [note(...settingLines(changed, locale).map(text => line('text', text)))]
    return { kind: 'answer', private: true, pages, record: {} }
  },
})
