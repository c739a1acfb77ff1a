import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { buffer } from "node:stream/consumers"
import fc from "fast-check"
import sharp from "sharp"
import { pictureFromUrl } from "../src/picture"
import { pictureIdOf } from "../src/picture-id"
import SharpFileService from "../src/service"
import { storedPictures } from "../src/stored-pictures"
import { blackPng, movingWebp, phoneJpeg, photo } from "./support/pictures"

describe("uploading", () => {
  let directory: string
  let files: SharpFileService
  const open = (options: Record<string, unknown> = {}) => new SharpFileService({}, { directory, ...options })
  const send = (bytes: Buffer, filename = "anh.jpg", mimeType = "image/jpeg") =>
    files.upload({ filename, mimeType, content: bytes.toString("base64"), access: "public" })
  const refused = (bytes: Buffer, ...named: string[]) =>
    send(bytes, ...named).then(
      () => "taken",
      (error: { code: string }) => error.code
    )

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), "file-sharp-"))
    files = open()
  })
  afterEach(() => rm(directory, { recursive: true }))

  describe("a phone's photo", () => {
    it("is stored upright, in all widths, and every address says so", async () => {
      const { url } = await send(await phoneJpeg(1400, 1000))
      const picture = pictureFromUrl(url, "Gà đen")
      expect(picture).toMatchObject({ alt: "Gà đen", width: 1000, height: 1400 })
      expect(picture?.avif.map(({ width }) => width)).toEqual([320, 640, 960])
      for (const { url: address, width } of [...picture!.avif, ...picture!.webp]) {
        const stored = await sharp(
          await files.getAsBuffer({ fileKey: address.replace("/files/", "") })
        ).metadata()
        expect(stored).toMatchObject({ width, format: address.endsWith("avif") ? "heif" : "webp" })
      }
      const top = await sharp(await files.getAsBuffer({ fileKey: url.replace("/files/", "") }))
        .extract({ left: 450, top: 5, width: 1, height: 1 })
        .raw()
        .toBuffer()
      expect(top[0]).toBeGreaterThan(200)
    })

    it("loses where it was taken and by which phone, in the master and in each rendition", async () => {
      const original = await phoneJpeg()
      expect((await sharp(original).metadata()).exif?.includes("Canary-7")).toBe(true)
      const { key } = await send(original)
      for (const name of ["320.avif", "320.webp"]) await files.getAsBuffer({ fileKey: `${key}/${name}` })
      const names = await readdir(join(directory, key))
      expect(names.sort()).toEqual(["320.avif", "320.webp", "master.webp"])
      for (const name of names) {
        const bytes = await readFile(join(directory, key, name))
        const found = await sharp(bytes).metadata()
        expect([found.exif, found.xmp, found.iptc, found.icc, found.orientation]).toEqual([
          undefined,
          undefined,
          undefined,
          undefined,
          undefined,
        ])
        expect(bytes.includes("Canary-7") || bytes.includes("GPS") || bytes.includes("Exif")).toBe(false)
      }
    })

    it("is at most 1600 px and never enlarged", async () => {
      expect(pictureFromUrl((await send(await photo(2000, 900))).url)).toMatchObject({
        width: 1600,
        height: 720,
      })
      const small = pictureFromUrl((await send(await photo(200, 100))).url)
      expect(small).toMatchObject({ width: 200, height: 100, avif: [{ width: 200 }], webp: [{ width: 200 }] })
    })
  })

  describe("a rendition", () => {
    it("is made when it is first asked for, once however many ask, and kept for every later process", async () => {
      const { key } = await send(await photo(1000, 500))
      expect(await readdir(join(directory, key))).toEqual(["master.webp"])
      const requested = await Promise.all(
        Array.from({ length: 20 }, () => files.getAsBuffer({ fileKey: `${key}/640.avif` }))
      )
      expect(new Set(requested.map((bytes) => bytes.toString("base64"))).size).toBe(1)
      expect((await readdir(join(directory, key))).sort()).toEqual(["640.avif", "master.webp"])
      await writeFile(join(directory, key, "640.avif"), "kept as it is")
      expect((await open().getAsBuffer({ fileKey: `${key}/640.avif` })).toString()).toBe("kept as it is")
      expect(await buffer(await files.getDownloadStream({ fileKey: `${key}/320.webp` }))).toEqual(
        await readFile(join(directory, key, "320.webp"))
      )
    })

    it("is made in no other size or format than pages name, and for no picture that is gone", async () => {
      const { key } = await send(await photo(700, 350))
      for (const name of [
        "641.avif",
        "960.avif",
        "1280.webp",
        "99999.avif",
        "320.png",
        "320.avif.webp",
        "0320.avif",
      ]) {
        await expect(files.getAsBuffer({ fileKey: `${key}/${name}` })).rejects.toMatchObject({
          type: "not_found",
        })
      }
      expect(await readdir(join(directory, key))).toEqual(["master.webp"])
      await files.delete({ fileKey: key })
      await expect(files.getAsBuffer({ fileKey: `${key}/320.avif` })).rejects.toMatchObject({
        type: "not_found",
      })
      expect(await readdir(directory)).not.toContain(key)
    })
  })

  it("gives the same bytes the same key, sent one after the other or at once, by this or another process", async () => {
    const bytes = await photo(400, 300)
    const keys = (await Promise.all([send(bytes), send(bytes), send(bytes, "khac.png", "image/png")])).map(
      ({ key }) => key
    )
    await writeFile(join(directory, keys[0]!, "320.webp"), "left alone")
    files = open()
    keys.push((await send(bytes)).key)
    expect(new Set(keys).size).toBe(1)
    expect(await readFile(join(directory, keys[0]!, "320.webp"), "utf8")).toBe("left alone")
    expect((await send(await photo(400, 301))).key).not.toBe(keys[0])
  })

  it("tells when a picture was stored, and discards all of it, also what a process that died left half done", async () => {
    const bytes = await photo(400, 300)
    const { key } = await send(bytes)
    await send(bytes)
    await files.getAsBuffer({ fileKey: `${key}/320.webp` })
    const id = pictureIdOf(bytes)
    expect(storedPictures()).toBe(files)
    expect([await files.has(key), await files.storedAt("0".repeat(32))]).toEqual([true, null])
    expect(Date.now() - Number(await files.storedAt(id))).toBeLessThan(60_000)
    await rm(join(directory, "uses", id))
    expect(await files.storedAt(id)).toBeInstanceOf(Date)
    await files.discard(id)
    expect([await files.has(key), await files.storedAt(id)]).toEqual([false, null])
    expect((await readdir(directory)).filter((name) => name.startsWith(id))).toEqual([])
    expect((await send(bytes)).key).toBe(key)
  })

  it("keeps a picture until each upload of it was taken back", async () => {
    const bytes = await photo(400, 300)
    const { key } = await send(bytes)
    await send(bytes)
    await files.delete({ fileKey: key })
    expect(await files.getAsBuffer({ fileKey: key })).toBeInstanceOf(Buffer)
    await files.delete([{ fileKey: key }, { fileKey: key }])
    await expect(files.getAsBuffer({ fileKey: key })).rejects.toMatchObject({ type: "not_found" })
    expect(await readdir(join(directory, "uses"))).toEqual([])
  })

  it("finishes a picture that an earlier process left half done", async () => {
    const bytes = await photo(400, 300)
    const { key } = await send(bytes)
    await rm(join(directory, "uses"), { recursive: true })
    expect((await send(bytes)).key).toBe(key)
    expect(await readdir(join(directory, "drafts"))).toEqual([])
  })

  it("takes a JPEG that lacks its last bytes, as browsers show it, and a GIF that stands still", async () => {
    const jpeg = await phoneJpeg()
    const cut = await send(jpeg.subarray(0, jpeg.length - Math.ceil(jpeg.length / 50)))
    expect(cut.url).toContain("_600x800_")
    const gif = await sharp(await photo(120, 80))
      .gif()
      .toBuffer()
    expect((await send(gif)).url).toContain("_120x80_")
  })

  describe("is refused", () => {
    const svg = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>`)
    it("when it is no picture, whatever its name and type say", async () => {
      expect(await refused(svg, "a.svg", "image/svg+xml")).toBe("picture_unknown_format")
      expect(await refused(svg, "a.jpg", "image/jpeg")).toBe("picture_unknown_format")
      expect(
        await refused(Buffer.from("<!doctype html><script>alert(1)</script>"), "a.png", "image/png")
      ).toBe("picture_unknown_format")
      expect(await refused(Buffer.from("GIF89a........................................"))).not.toBe("taken")
      expect(await refused(Buffer.alloc(0))).toBe("picture_unknown_format")
    })
    it("when a JPEG is a web page too, in a comment or behind its end", async () => {
      const jpeg = await sharp(await photo(64, 64))
        .jpeg()
        .toBuffer()
      const words = Buffer.from("<html><script>alert(document.cookie)</script></html>")
      const length = Buffer.from([0xff, 0xfe, 0, words.length + 2])
      expect(await refused(Buffer.concat([jpeg.subarray(0, 2), length, words, jpeg.subarray(2)]))).toBe(
        "picture_unsafe"
      )
      expect(await refused(Buffer.concat([jpeg, words]))).toBe("picture_unsafe")
    })
    it("when it has 196 megapixels in a few thousand bytes", async () => {
      const bomb = blackPng(14_000, 14_000)
      expect(bomb.length).toBeLessThan(100_000)
      expect(await refused(bomb)).toBe("picture_too_many_pixels")
    })
    it("when it moves", async () => {
      expect(await refused(await movingWebp())).toBe("picture_animated")
      expect(await refused(blackPng(64, 64, { frames: 500 }))).toBe("picture_animated")
      const frames = await Promise.all([1, 2].map((seed) => photo(40, 40, seed)))
      const gif = sharp(frames, { join: { animated: true } }).gif()
      expect(await refused(await gif.toBuffer())).toBe("picture_animated")
    })
    it("when it is damaged or too large", async () => {
      const jpeg = await phoneJpeg()
      expect(await refused(jpeg.subarray(0, jpeg.length / 3))).toBe("picture_broken")
      expect(await refused(jpeg.subarray(0, 400))).toBe("picture_broken")
      files = open({ max_bytes: 2000 })
      expect(await refused(jpeg)).toBe("picture_too_large")
    })
    it("when more wait than are let wait", async () => {
      files = open({ concurrency: 1, max_waiting: 1 })
      const pictures = await Promise.all([1, 2, 3].map((seed) => photo(600, 400, seed)))
      expect((await Promise.all(pictures.map((bytes) => refused(bytes)))).sort()).toEqual([
        "picture_queue_full",
        "taken",
        "taken",
      ])
    })
    it("and leaves nothing behind", async () => {
      await refused(svg)
      await refused(await movingWebp())
      expect(await readdir(directory)).toEqual([])
    })
  })

  describe("the Admin's data files", () => {
    it("are kept as they are under a key nobody can guess, read back whole, and removed", async () => {
      const content = "Tên,Giá\nGà đen Pà Cò,250000\n"
      const { key, url } = await files.upload({
        filename: "../../products.csv",
        mimeType: "text/csv",
        content,
      })
      expect(key).toMatch(/^private\/[0-9a-f]{64}\.csv$/)
      expect(url).toBe(`/files/${key}`)
      expect((await files.getAsBuffer({ fileKey: key })).toString()).toBe(content)
      expect(await files.getPresignedDownloadUrl({ fileKey: key })).toBe(url)
      await files.delete({ fileKey: key })
      await expect(files.getDownloadStream({ fileKey: key })).rejects.toMatchObject({ type: "not_found" })
    })
    it("can be written as a stream", async () => {
      const { writeStream, promise, fileKey } = await files.getUploadStream({
        filename: "a.json",
        mimeType: "application/json",
      })
      writeStream.end(`{"a":1}`)
      expect(await promise).toMatchObject({ key: fileKey })
      expect((await files.getAsBuffer({ fileKey })).toString()).toBe(`{"a":1}`)
    })
    it("are nothing else: another private file is refused", async () => {
      const private_ = {
        filename: "cccd.jpg",
        mimeType: "image/jpeg",
        content: (await photo(64, 64)).toString("base64"),
        access: "private" as const,
      }
      await expect(files.upload(private_)).rejects.toMatchObject({ code: "data_file_not_allowed" })
    })
  })

  it("finds nothing outside, whatever the key", async () => {
    for (const fileKey of [
      "../secret",
      "private/../../etc/passwd",
      "uses/abc",
      "drafts/x",
      "/etc/passwd",
      "private/a.csv",
      "",
    ]) {
      await expect(files.getAsBuffer({ fileKey })).rejects.toMatchObject({ type: "not_found" })
      await expect(files.delete({ fileKey })).resolves.toBeUndefined()
    }
  })

  it("finds nothing outside, whatever a key is put together of", async () => {
    await writeFile(join(directory, "..", "file-sharp-secret.csv"), "bí mật")
    const pieces = fc.constantFrom(
      "..",
      ".",
      "/",
      "\\",
      "private",
      "uses",
      "drafts",
      "file-sharp-secret.csv",
      "%2e",
      "\0",
      "a"
    )
    const keys = fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join("/"))
    await fc.assert(
      fc.asyncProperty(fc.oneof(keys, fc.string()), async (fileKey) => {
        await expect(files.getAsBuffer({ fileKey })).rejects.toMatchObject({ type: "not_found" })
      }),
      { numRuns: 500 }
    )
    await rm(join(directory, "..", "file-sharp-secret.csv"))
  })

  it("says which option is wrong", () => {
    expect(() => SharpFileService.validateOptions({})).toThrow("`directory` or `s3`")
    expect(() => SharpFileService.validateOptions({ directory, avif_effort: 12 })).toThrow("avif_effort")
  })
})
