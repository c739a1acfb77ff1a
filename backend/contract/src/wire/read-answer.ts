import type * as z from "zod/mini"
import { type BadRow, readList } from "./read-list"
import type { Answer, Route } from "./route"

/** Reads what a route answered, as {@link readList} does: bad rows of its lists are dropped and reported. */
export const readAnswer = <R extends Route>(
  route: R,
  json: unknown,
  onBadRow: (bad: BadRow) => void
): z.core.util.SafeParseResult<Answer<R>> => readList<R["answer"]>(route.answer, json, onBadRow)
