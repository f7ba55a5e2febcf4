import { defineServerCommand } from '../src/command.ts'
import { told } from './coverage-editing.ts'

const say = {
  ja: {
    set: 'この役割の人は、記事の取り込みと訂正ができます。/報道 がメニューに出るように、サーバー設定 → 連携サービス でこの役割に許可してください。',
    unset: '記事の取り込みと訂正は、サーバーを管理できる人だけができます。',
  },
  en: {
    set: 'Members with this role may add and correct articles. To show them /coverage in their menu, allow the role in Server Settings → Integrations.',
    unset: 'Only members who manage the server may add and correct articles.',
  },
} as const

export const coverageEditors = defineServerCommand({
  name: 'editors',
  ja: '編集者',
  description: {
    ja: '記事を取り込み、訂正できる役割を決めます',
    en: 'Sets a role that may add and correct articles',
  },
  options: {
    role: {
      type: 'role',
      ja: '役割',
      description: {
        ja: 'この役割の人（なしにするには空のまま）',
        en: 'Members with this role (leave it empty for none)',
      },
    },
  },
  async run({ role }, { settings, save, locale }) {
    const { editorRole: _, ...others } = settings
    save(role === undefined ? others : { ...others, editorRole: role })
    return told(say[locale][role === undefined ? 'unset' : 'set'])
  },
})
