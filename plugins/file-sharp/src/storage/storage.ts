import type { Readable } from "node:stream"
import type { RenderedFile } from "../render"

/** Where files lie. Keys are paths of letters, digits, `_`, `-`, `.` and `/`, made by the provider alone. */
export interface Storage {
  /** Stores files of one folder; a reader never sees a part of one file. */
  writeFolder(folder: string, files: RenderedFile[]): Promise<void>
  /** Stores one file whole, or not at all. */
  write(key: string, body: Buffer, contentType: string): Promise<void>
  /** The content, or null when there is none. */
  read(key: string): Promise<Buffer | null>
  /** The content as a stream, or null when there is none. */
  stream(key: string): Promise<Readable | null>
  /** Removes a file; a missing one is no error. */
  remove(key: string): Promise<void>
  /** Removes files of one folder; missing ones are no error. */
  removeFolder(folder: string, names: string[]): Promise<void>
  /** When a file was stored last; null when there is none. */
  storedAt(key: string): Promise<Date | null>
  /** The folders of pictures whose name begins so. */
  foldersOf(prefix: string): Promise<string[]>
}
