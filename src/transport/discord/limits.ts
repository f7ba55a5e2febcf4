/** Discord's limits on commands and what belongs to them (https://docs.discord.com/developers/interactions). */
export const LIMITS = {
  choices: 25,
  choiceCharacters: 100,
  customId: 100,
  rowButtons: 5,
  /** Characters of a member's message, at most. */
  messageText: 4000,
} as const
