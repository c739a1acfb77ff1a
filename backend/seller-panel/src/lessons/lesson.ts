import type { LessonCode } from "@chophien/contract/seller/training"
import type { Locale } from "@chophien/vocabulary/locale"

/** A text in both languages. */
export type Words = Readonly<Record<Locale, string>>
export const words = (vi: string, en: string): Words => ({ vi, en })

/** A question with its answers; `right` is the place of the right one. */
export type Question = { ask: Words; options: readonly Words[]; right: number; why: Words }

/** A lesson: some sentences with a picture, then questions. Data, so that others can write one. */
export type Lesson = {
  code: LessonCode
  title: Words
  /** How long it takes, in minutes. */
  minutes: number
  why: Words
  steps: readonly Words[]
  questions: readonly Question[]
}
