/** What Medusa's File Module has no words for: to find and to discard what a process that died left of a picture. */
export type PictureStore = {
  /** When the picture of those bytes (`pictureIdOf`) was stored last, whole or in part; null where nothing is there. */
  storedAt: (id: string) => Promise<Date | null>
  /** Whether the picture of that key, its id in Medusa's File Module, is there. */
  has: (key: string) => Promise<boolean>
  /** Removes all that is stored of a picture, however often it was uploaded. Who calls this knows that nobody uses it. */
  discard: (id: string) => Promise<void>
}

let running: PictureStore | undefined

/** Names the store of this process: the provider does so as it starts. */
export function serveStoredPictures(store: PictureStore): void {
  running = store
}

/** The pictures that the provider of this process stores; null in a shop whose files lie elsewhere. */
export const storedPictures = (): PictureStore | null => running ?? null
