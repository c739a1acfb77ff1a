import { delMany, getMany, set } from "idb-keyval"
import type { Photo } from "../../offline/jobs"
import { dataStore } from "../../offline/member"
import { type Draft, draftSchema } from "./draft"

/** The answers lie apart from the photos: they are written at every key, the photos only when one comes or goes. */
const answersKey = "draft:answers"
const photosKey = "draft:photos"

/** Keeps the answers of a half-finished listing, so that a call or an empty battery loses nothing. */
export const keepAnswers = ({ photos: _, ...answers }: Draft): Promise<void> =>
  set(answersKey, answers, dataStore)

/** Keeps its photos. */
export const keepPhotos = (photos: Photo[]): Promise<void> => set(photosKey, photos, dataStore)

/** The half-finished listing on this phone, if there is one. */
export async function keptDraft(): Promise<Draft | undefined> {
  const [answers, photos] = await getMany<unknown>([answersKey, photosKey], dataStore)
  if (!answers || typeof answers !== "object") return undefined
  const draft = draftSchema.safeParse({ ...answers, photos: photos ?? [] })
  return draft.success ? draft.data : undefined
}

/** Forgets it: it was sent, or is not wanted. */
export const dropDraft = (): Promise<void> => delMany([answersKey, photosKey], dataStore)
