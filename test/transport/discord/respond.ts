import type { APIInteraction } from 'discord.js'
import { expect } from 'vitest'
import { allCommands, callFor } from '../../../commands/index.ts'
import type { Coverage } from '../../../src/model/coverage.ts'
import { toMessage } from '../../../src/present/message.ts'
import { respond } from '../../../src/transport/discord/dispatch.ts'
import type { Desk } from '../../../src/transport/discord/pages.ts'
import { interaction } from '../../fakes/discord/payloads.ts'
import { faultOfCallback, type Part } from '../../fakes/discord/validate.ts'
import { editionFor } from '../../fakes/editions.ts'
import { now } from '../../fakes/opened.ts'

export interface Data {
  readonly flags?: number
  readonly components?: readonly Part[]
}

export const deskOn = (coverage: Coverage): Desk => ({
  commands: allCommands,
  context: locale => ({ coverage, locale, now }),
  toMessage,
  edition: () => editionFor(coverage),
  route: callFor,
})

/** The response to an interaction, which Discord takes. */
export async function answer(
  coverage: Coverage,
  type: number,
  data: object,
  fields: { locale?: string; message?: object } = {},
): Promise<Data> {
  const { locale = 'ja', ...more } = fields
  const sent = { ...interaction(type, data, locale), ...more }
  const callback = await respond(deskOn(coverage), JSON.parse(JSON.stringify(sent)) as APIInteraction)
  expect(callback).not.toBeNull()
  const { after: _, ...body } = callback ?? { type: 0, data: {} }
  expect(faultOfCallback(body.type === 6 ? { type: 6 } : body)).toBeNull()
  return body.data
}
