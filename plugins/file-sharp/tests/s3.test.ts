import { buffer } from "node:stream/consumers"
import sharp from "sharp"
import { pictureIdOf } from "../src/picture-id"
import SharpFileService from "../src/service"
import { photo } from "./support/pictures"
import { type Bucket, openBucket } from "./support/s3"

const keys = { id: "AKIATHUNGHIEM", secret: "khoa-bi-mat/cua+thu-nghiem" }

describe("files in a bucket", () => {
  let bucket: Bucket
  const open = (change: Record<string, unknown> = {}) =>
    new SharpFileService(
      {},
      {
        s3: {
          bucket: "anh-cho-phien",
          region: "ap-southeast-1",
          endpoint: bucket.url,
          access_key_id: keys.id,
          secret_access_key: keys.secret,
          prefix: "shop/",
          ...change,
        },
      }
    )
  const send = async (files: SharpFileService, bytes: Buffer) =>
    files.upload({
      filename: "anh.jpg",
      mimeType: "image/jpeg",
      content: bytes.toString("base64"),
      access: "public",
    })

  beforeEach(async () => {
    bucket = await openBucket("anh-cho-phien", keys)
  })
  afterEach(() => bucket.close())

  it("are stored below the prefix, each with its type, and read back by another process", async () => {
    const { key, url } = await send(open(), await photo(800, 400))
    expect([...bucket.objects.keys()].sort()).toEqual([
      `shop/${key}/master.webp`,
      `shop/uses/${key.slice(0, 32)}`,
    ])
    expect(bucket.objects.get(`shop/${key}/master.webp`)?.type).toBe("image/webp")
    const files = open()
    const master = await files.getAsBuffer({ fileKey: url.replace("/files/", "") })
    expect(await sharp(master).metadata()).toMatchObject({ format: "webp", width: 800 })
    expect(await buffer(await files.getDownloadStream({ fileKey: key }))).toEqual(master)
    expect(bucket.refused.filter((code) => code !== "NoSuchKey")).toEqual([])
  })

  it("get their renditions when they are first asked for, kept in the bucket", async () => {
    const files = open()
    const { key } = await send(files, await photo(800, 400))
    const made = await files.getAsBuffer({ fileKey: `${key}/640.avif` })
    expect(await sharp(made).metadata()).toMatchObject({ format: "heif", width: 640 })
    expect(bucket.objects.get(`shop/${key}/640.avif`)).toEqual({ body: made, type: "image/avif" })
    expect(await open().getAsBuffer({ fileKey: `${key}/640.avif` })).toEqual(made)
  })

  it("are counted and removed, with every rendition, when the last upload is taken back", async () => {
    const files = open()
    const bytes = await photo(800, 400)
    const { key } = await send(files, bytes)
    await send(open(), bytes)
    await files.getAsBuffer({ fileKey: `${key}/320.webp` })
    await files.delete({ fileKey: key })
    expect(bucket.objects.size).toBe(3)
    await files.delete({ fileKey: key })
    expect([...bucket.objects.keys()]).toEqual([])
    await expect(files.getAsBuffer({ fileKey: key })).rejects.toMatchObject({ type: "not_found" })
  })

  it("tell when they were stored, and are discarded whole, also what a process that died left half done", async () => {
    const files = open()
    const bytes = await photo(800, 400)
    const { key } = await send(files, bytes)
    await send(open(), bytes)
    await files.getAsBuffer({ fileKey: `${key}/320.webp` })
    const id = pictureIdOf(bytes)
    expect(await files.storedAt(id)).toBeInstanceOf(Date)
    expect([await files.has(key), await files.storedAt("0".repeat(32))]).toEqual([true, null])
    bucket.objects.delete(`shop/uses/${id}`)
    expect(await files.storedAt(id)).toBeInstanceOf(Date)
    await files.discard(id)
    expect([[...bucket.objects.keys()], await files.has(key), await files.storedAt(id)]).toEqual([
      [],
      false,
      null,
    ])
  })

  it("of staff's exports keep their type and their unguessable key", async () => {
    const files = open()
    const { key } = await files.upload({
      filename: "don-hang.csv",
      mimeType: "text/csv",
      content: "Mã,Tổng\nK7M2P9QX,250000\n",
    })
    expect(bucket.objects.get(`shop/${key}`)).toEqual({
      body: Buffer.from("Mã,Tổng\nK7M2P9QX,250000\n"),
      type: "text/csv",
    })
    await files.delete({ fileKey: key })
    expect(bucket.objects.size).toBe(0)
  })

  it("are not to be had with wrong keys or in another bucket, which is no “not found”", async () => {
    const { key } = await send(open(), await photo(64, 64))
    for (const change of [
      { secret_access_key: "sai" },
      { access_key_id: "AKIASAI" },
      { bucket: "khac-cho-phien" },
    ]) {
      await expect(open(change).getAsBuffer({ fileKey: key })).rejects.not.toMatchObject({
        type: "not_found",
      })
    }
    expect(bucket.refused.slice(-3)).toEqual(["SignatureDoesNotMatch", "InvalidAccessKeyId", "NoSuchBucket"])
  })
})
