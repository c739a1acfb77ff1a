import { useEffect, useRef, useState } from "preact/hooks"
import { ApiError } from "../../api/client"
import { reasonOf } from "../../api/reason"
import { type TextKey, t } from "../../i18n"
import type { Photo } from "../../offline/jobs"
import { online } from "../../offline/queue"
import { sendPhoto } from "../../offline/send"
import { photos_max } from "./draft"
import { resizePhoto, type Unreadable, UnreadablePicture } from "./resize"

const refusals: Record<Unreadable, TextKey> = {
  empty: "photo_empty",
  heic: "photo_heic",
  not_a_picture: "photo_not_a_picture",
  damaged: "photo_unreadable",
}

/** A photo that broke off is tried again so often while the phone says it has a network. */
const retry_ms = 6_000

/** How far a photo is on its way. */
export type PhotoState =
  | { is: "preparing" }
  | { is: "sending"; share: number }
  | { is: "waiting" }
  | { is: "failed"; message: string }

type ChangePhotos = (change: (photos: Photo[]) => Photo[]) => void

export interface Photos {
  states: Record<string, PhotoState>
  preparing: number
  problem: string
  add: (files: File[]) => Promise<void>
  send: (photo: Photo) => Promise<void>
}

/** Takes photos in: makes them small, sends them at once while the seller goes on filling in, tries again when asked. */
export function usePhotos(photos: Photo[], change: ChangePhotos): Photos {
  const [states, setStates] = useState<Record<string, PhotoState>>({})
  const [preparing, setPreparing] = useState(0)
  const [problem, setProblem] = useState("")
  const underway = useRef(new Set<string>())

  const mark = (id: string, state: PhotoState | null): void =>
    setStates(({ [id]: _, ...others }) => (state ? { ...others, [id]: state } : others))

  const send = async ({ id, blob }: Photo): Promise<void> => {
    if (!blob || underway.current.has(id)) return
    if (!online.get()) return mark(id, { is: "waiting" })
    underway.current.add(id)
    mark(id, { is: "sending", share: 0 })
    try {
      const url = await sendPhoto(id, blob, (share) => mark(id, { is: "sending", share }))
      change((all) => all.map((other) => (other.id === id ? { ...other, url } : other)))
      mark(id, null)
    } catch (error) {
      mark(id, error instanceof ApiError ? { is: "failed", message: reasonOf(error) } : { is: "waiting" })
    } finally {
      underway.current.delete(id)
    }
  }

  useEffect(() => {
    const again = (): void => {
      for (const photo of photos) {
        const state = states[photo.id]
        if (online.get() && photo.url === null && (!state || state.is === "waiting")) void send(photo)
      }
    }
    const timer = setInterval(again, retry_ms)
    const stop = online.subscribe(again)
    return () => {
      clearInterval(timer)
      stop()
    }
  }, [photos, states])

  const add = async (files: File[]): Promise<void> => {
    setProblem("")
    for (const file of files.slice(0, photos_max - photos.length)) {
      setPreparing((count) => count + 1)
      try {
        const photo: Photo = { id: crypto.randomUUID(), blob: await resizePhoto(file), url: null }
        change((all) => [...all, photo])
        void send(photo)
      } catch (error) {
        setProblem(t(refusals[error instanceof UnreadablePicture ? error.reason : "damaged"]))
      } finally {
        setPreparing((count) => count - 1)
      }
    }
  }

  return { states, preparing, problem, add, send }
}

/** An address under which the browser shows a photo that is still on this phone. */
export function usePhotoSource(photo: Photo): string {
  const made = useRef<{ blob: Blob; source: string } | null>(null)
  if (photo.blob && made.current?.blob !== photo.blob) {
    if (made.current) URL.revokeObjectURL(made.current.source)
    made.current = { blob: photo.blob, source: URL.createObjectURL(photo.blob) }
  }
  useEffect(
    () => () => {
      if (made.current) URL.revokeObjectURL(made.current.source)
      made.current = null
    },
    []
  )
  return made.current?.source ?? photo.url ?? ""
}
