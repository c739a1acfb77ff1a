import { lessonCodes } from "@chophien/contract/seller/training"
import { rules } from "./content/rules"
import { selling } from "./content/selling"
import { showing } from "./content/showing"
import type { Lesson } from "./lesson"

const known = new Map([...showing, ...selling, ...rules].map((lesson) => [lesson.code, lesson]))

/** Every lesson, in the order in which people do them. */
export const allLessons: readonly Lesson[] = lessonCodes.flatMap((code) => known.get(code) ?? [])
