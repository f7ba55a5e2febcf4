// A dot between two words in katakana stands within a foreign name.
const separators = /[、,，&＆/／]|(?<![ァ-ヴー])・|・(?![ァ-ヴ])|と(?=[一-龠ァ-ヴA-Z])/u

/** The names of a typed enumeration, 産経新聞・読売新聞; the text itself if it is one name: イーロン・マスク. */
export const enumerated = (typed: string): readonly string[] => typed.split(separators)
