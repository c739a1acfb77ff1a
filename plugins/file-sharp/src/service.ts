import { randomBytes } from "node:crypto"
import { PassThrough, Readable, type Writable } from "node:stream"
import { buffer } from "node:stream/consumers"
import type { FileTypes } from "@medusajs/framework/types"
import { AbstractFileProviderService, MedusaError } from "@medusajs/framework/utils"
import sharp from "sharp"
import {
  filesPath,
  isPictureFileName,
  pictureKey,
  readPictureKey,
  readRendition,
  renditionWidths,
} from "./address"
import { dataExtension, decodeContent } from "./decode"
import { openPicture } from "./inspect"
import { type Options, optionsSchema } from "./options"
import { pictureIdOf } from "./picture-id"
import { FileRefused } from "./refusal"
import { renderPicture, renderRendition } from "./render"
import { LocalStorage } from "./storage/local"
import { S3Storage } from "./storage/s3"
import type { Storage } from "./storage/storage"
import { type PictureStore, serveStoredPictures } from "./stored-pictures"
import { WorkQueue } from "./work-queue"

const privateKeyPattern = /^private\/[0-9a-f]{64}\.(?:csv|json)$/
/** Four widths in two formats. */
const renditions_per_picture = 8
const usePattern = /^(\S+) (\d+)$/

/**
 * Medusa File Module provider. Pictures are checked by content, stripped and kept under the hash of their bytes.
 * Each of their renditions is made and kept when it is first asked for. CSV and JSON files, which the Admin writes and
 * reads for exports and imports, are kept as they are under an unguessable key.
 */
class SharpFileService extends AbstractFileProviderService implements PictureStore {
  static identifier = "sharp"

  private readonly options: Options
  private readonly storage: Storage
  private readonly masters: WorkQueue
  private readonly renditions: WorkQueue
  /** One line a picture: what is done to the same picture is done one after the other. */
  private readonly lines = new Map<string, Promise<unknown>>()

  static validateOptions(options: Record<string, unknown>): void {
    const checked = optionsSchema.safeParse(options)
    if (checked.success) return
    const wrong = checked.error.issues
      .map(({ path, message }) => `${path.join(".")} ${message}`.trim())
      .join("; ")
    throw new MedusaError(MedusaError.Types.INVALID_DATA, `file-sharp: ${wrong}`)
  }

  constructor(_dependencies: unknown, options: Record<string, unknown>) {
    super()
    this.options = optionsSchema.parse(options)
    const { directory, s3, concurrency, max_waiting } = this.options
    if (s3) this.storage = new S3Storage(s3)
    else if (directory) this.storage = new LocalStorage(directory)
    else throw new MedusaError(MedusaError.Types.INVALID_DATA, "file-sharp needs `directory` or `s3`.")
    this.masters = new WorkQueue(concurrency, max_waiting)
    this.renditions = new WorkQueue(concurrency, max_waiting * renditions_per_picture)
    sharp.concurrency(1)
    serveStoredPictures(this)
  }

  /**
   * Stores a picture (any access but private) or a data file (by its type: CSV, JSON).
   *
   * @returns for a picture `/files/<key>/master.webp`; the same bytes give the same key, and are worked on once
   * @throws FileRefused
   */
  async upload(file: FileTypes.ProviderUploadFileDTO): Promise<FileTypes.ProviderFileResultDTO> {
    const bytes = decodeContent(file.content, file.mimeType)
    const extension = dataExtension(file.mimeType)
    if (extension) return this.keepData(bytes, extension)
    if (file.access === "private") throw new FileRefused("data_file_not_allowed")
    return this.keepPicture(bytes)
  }

  /**
   * Takes back one upload. A picture that was uploaded several times stays until the last of them is taken back:
   * two sellers may send the same bytes.
   */
  async delete(files: FileTypes.ProviderDeleteFileDTO | FileTypes.ProviderDeleteFileDTO[]): Promise<void> {
    for (const { fileKey } of Array.isArray(files) ? files : [files]) {
      const picture = readPictureKey(fileKey)
      if (picture) await this.inLine(picture.id, () => this.removePicture(fileKey, picture.id, picture.width))
      else if (privateKeyPattern.test(fileKey)) await this.storage.remove(fileKey)
    }
  }

  /** The path a file is served at; a private one only to signed-in staff. */
  async getPresignedDownloadUrl({ fileKey }: FileTypes.ProviderGetFileDTO): Promise<string> {
    return `${filesPath}${this.storedKey(fileKey)}`
  }

  /** Uploads always come through the server, which looks at them: the Admin posts the file to this route. */
  async getPresignedUploadUrl({
    filename,
  }: FileTypes.ProviderGetPresignedUploadUrlDTO): Promise<FileTypes.ProviderFileResultDTO> {
    return { url: "/admin/uploads", key: filename }
  }

  async getDownloadStream({ fileKey }: FileTypes.ProviderGetFileDTO): Promise<Readable> {
    const key = this.storedKey(fileKey)
    const stored = await this.storage.stream(key)
    if (stored) return stored
    return Readable.from([(await this.rendition(key)) ?? notFound()])
  }

  /** A stored file's bytes. Takes a picture's key (its master), `<key>/<rendition>` or a private file's key. */
  async getAsBuffer({ fileKey }: FileTypes.ProviderGetFileDTO): Promise<Buffer> {
    const key = this.storedKey(fileKey)
    return (await this.storage.read(key)) ?? (await this.rendition(key)) ?? notFound()
  }

  /** A stream to write a data file into. Its key is known at once, the file is there when `promise` resolves. */
  async getUploadStream({ mimeType }: FileTypes.ProviderUploadStreamDTO): Promise<{
    writeStream: Writable
    promise: Promise<FileTypes.ProviderFileResultDTO>
    url: string
    fileKey: string
  }> {
    const extension = dataExtension(mimeType)
    if (!extension) throw new FileRefused("data_file_not_allowed")
    const key = newPrivateKey(extension)
    const writeStream = new PassThrough()
    const promise = buffer(writeStream).then((bytes) => this.keepData(bytes, extension, key))
    return { writeStream, promise, url: filesPath + key, fileKey: key }
  }

  /** When the picture of those bytes was stored last, whole or in part; null where nothing of it is there. */
  async storedAt(id: string): Promise<Date | null> {
    return await this.inLine(id, async () => {
      const folders = await this.storage.foldersOf(`${id}_`)
      const keys = [useKey(id), ...folders.map((folder) => `${folder}/master.webp`)]
      const times = await Promise.all(keys.map((key) => this.storage.storedAt(key)))
      const latest = Math.max(...times.map((time) => time?.getTime() ?? 0))
      return latest > 0 || folders.length ? new Date(latest) : null
    })
  }

  /** Whether a picture's master is there. */
  async has(key: string): Promise<boolean> {
    return readPictureKey(key) !== null && (await this.storage.storedAt(`${key}/master.webp`)) !== null
  }

  /** Removes all that is stored of a picture, however often it was uploaded. */
  async discard(id: string): Promise<void> {
    await this.inLine(id, async () => {
      await this.storage.remove(useKey(id))
      for (const folder of await this.storage.foldersOf(`${id}_`))
        await this.storage.removeFolder(folder, fileNamesOf(readPictureKey(folder)?.width ?? 0))
    })
  }

  private async keepData(
    bytes: Buffer,
    extension: "csv" | "json",
    key = newPrivateKey(extension)
  ): Promise<FileTypes.ProviderFileResultDTO> {
    if (bytes.length > this.options.max_data_bytes) throw new FileRefused("data_file_too_large")
    await this.storage.write(key, bytes, extension === "csv" ? "text/csv" : "application/json")
    return { key, url: filesPath + key }
  }

  private async keepPicture(bytes: Buffer): Promise<FileTypes.ProviderFileResultDTO> {
    const id = pictureIdOf(bytes)
    const key = await this.inLine(id, async () => {
      const known = await this.readUse(id)
      const made = known?.key ?? (await this.masters.run(() => this.makePicture(id, bytes)))
      await this.writeUse(id, made, (known?.uploads ?? 0) + 1)
      return made
    })
    return { key, url: `${filesPath}${key}/master.webp` }
  }

  private async makePicture(id: string, bytes: Buffer): Promise<string> {
    const { width, height, thumbhash, master } = await renderPicture(await openPicture(bytes, this.options))
    const key = pictureKey({ id, width, height, thumbhash })
    await this.storage.writeFolder(key, [master])
    return key
  }

  /**
   * A rendition nobody asked for before, made from the master and kept. Each is made once, however many ask at once.
   * Null for what the picture is not offered in, so that no address makes work but the few that pages name.
   * @throws FileRefused when too many wait
   */
  private async rendition(stored: string): Promise<Buffer | null> {
    const [key = "", name = ""] = stored.split("/")
    const picture = readPictureKey(key)
    const wanted = picture && readRendition(name, picture.width)
    if (!wanted) return null
    return this.inLine(stored, async () => {
      const known = await this.storage.read(stored)
      if (known) return known
      const master = await this.storage.read(`${key}/master.webp`)
      if (!master) return null
      const { body, content_type } = await this.renditions.run(() =>
        renderRendition(master, wanted, this.options)
      )
      await this.storage.write(stored, body, content_type)
      return body
    })
  }

  private async removePicture(key: string, id: string, width: number): Promise<void> {
    const known = await this.readUse(id)
    if (!known || known.key !== key) return
    if (known.uploads > 1) return this.writeUse(id, key, known.uploads - 1)
    await this.storage.remove(useKey(id))
    await this.storage.removeFolder(key, fileNamesOf(width))
  }

  /** How often a picture was uploaded. Written last, so that a picture half stored counts as absent. */
  private async readUse(id: string): Promise<{ key: string; uploads: number } | null> {
    const [, key, uploads] = usePattern.exec((await this.storage.read(useKey(id)))?.toString() ?? "") ?? []
    return key && readPictureKey(key) ? { key, uploads: Number(uploads) } : null
  }

  private async writeUse(id: string, key: string, uploads: number): Promise<void> {
    await this.storage.write(useKey(id), Buffer.from(`${key} ${uploads}`), "text/plain")
  }

  /** Runs what concerns one picture after all that concerned it before. */
  private inLine<T>(id: string, task: () => Promise<T>): Promise<T> {
    const before = this.lines.get(id) ?? Promise.resolve()
    const result = before.then(task, task)
    this.lines.set(id, result)
    const leave = () => {
      if (this.lines.get(id) === result) this.lines.delete(id)
    }
    result.then(leave, leave)
    return result
  }

  /** The storage key behind a file key; anything that is not one of ours is not found. */
  private storedKey(fileKey: string): string {
    if (privateKeyPattern.test(fileKey)) return fileKey
    const [key = "", name = "master.webp", ...rest] = fileKey.split("/")
    return readPictureKey(key) && isPictureFileName(name) && !rest.length ? `${key}/${name}` : notFound()
  }
}

/** The names of all files that a picture of that width can have. */
const fileNamesOf = (width: number): string[] => [
  "master.webp",
  ...renditionWidths(width).flatMap((step) => [`${step}.avif`, `${step}.webp`]),
]

const useKey = (id: string) => `uses/${id}`
const newPrivateKey = (extension: "csv" | "json") => `private/${randomBytes(32).toString("hex")}.${extension}`

function notFound(): never {
  throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such file.")
}

export default SharpFileService
