import { randomUUID } from "node:crypto"
import { constants, createReadStream } from "node:fs"
import { access, mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises"
import { dirname, join, resolve, sep } from "node:path"
import type { Readable } from "node:stream"
import type { RenderedFile } from "../render"
import type { Storage } from "./storage"

const missing = (error: NodeJS.ErrnoException): null => {
  if (error.code === "ENOENT" || error.code === "ENOTDIR") return null
  throw error
}

/** Files in a directory of this machine. Everything is written beside its place and renamed into it. */
export class LocalStorage implements Storage {
  private readonly root: string

  constructor(directory: string) {
    this.root = resolve(directory)
  }

  async writeFolder(folder: string, files: RenderedFile[]): Promise<void> {
    const draft = await this.draft()
    try {
      await mkdir(draft)
      await Promise.all(files.map(({ name, body }) => writeFile(join(draft, name), body)))
      const target = this.path(folder)
      await mkdir(dirname(target), { recursive: true })
      await rename(draft, target).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST") throw error
      })
    } finally {
      await rm(draft, { recursive: true, force: true })
    }
  }

  async write(key: string, body: Buffer): Promise<void> {
    const draft = await this.draft()
    try {
      await writeFile(draft, body, { mode: 0o600 })
      const target = this.path(key)
      await mkdir(dirname(target), { recursive: true })
      await rename(draft, target)
    } finally {
      await rm(draft, { force: true })
    }
  }

  async read(key: string): Promise<Buffer | null> {
    return readFile(this.path(key)).catch(missing)
  }

  async stream(key: string): Promise<Readable | null> {
    const path = this.path(key)
    const found = await access(path, constants.R_OK).then(() => true, missing)
    return found ? createReadStream(path) : null
  }

  async remove(key: string): Promise<void> {
    await rm(this.path(key), { force: true })
  }

  async removeFolder(folder: string): Promise<void> {
    await rm(this.path(folder), { recursive: true, force: true })
  }

  async storedAt(key: string): Promise<Date | null> {
    return stat(this.path(key)).then(({ mtime }) => mtime, missing)
  }

  async foldersOf(prefix: string): Promise<string[]> {
    const names = (await readdir(this.root).catch(missing)) ?? []
    return names.filter((name) => name.startsWith(prefix))
  }

  /** A path below the root; a key that leads elsewhere is a mistake of the caller. */
  private path(key: string): string {
    const path = resolve(this.root, key)
    if (!path.startsWith(this.root + sep)) throw new Error("A file key leads out of the directory.")
    return path
  }

  private async draft(): Promise<string> {
    const drafts = join(this.root, "drafts")
    await mkdir(drafts, { recursive: true })
    return join(drafts, randomUUID())
  }
}
