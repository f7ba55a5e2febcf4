/** What this transport is given to show a page with. Types only. */

import type { CommandContext, Reply } from '../../command.ts'

export type { Button, Extras, MessageBody, Select, ToMessage } from '../../command.ts'
export type Locale = CommandContext['locale']
export type Page = Reply['pages'][number]
