import { existsSync, readdirSync } from "node:fs"
import { mkdtemp, rm, utimes } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { uploadPictures } from "@chophien/contract/seller/uploads"
import { checkAnswer } from "@chophien/contract/testing"
import { Shop } from "@chophien/test/kit/shop/shop"
import { Client } from "pg"
import sharp from "sharp"

type Uploaded = { files: { id: string; url: string }[] }
type Row = { id: string; state: string; picture_id: string; file_id: string | null; url: string | null }

let colour = 0
/** A picture nobody else has. */
const newPicture = () =>
  sharp({ create: { width: 640, height: 480, channels: 3, background: { r: ++colour, g: 90, b: 60 } } })
    .png()
    .toBuffer()

describe("what is left of a process that died while it stored photos", () => {
  let shop: Shop
  let dataDir: string
  let token: Record<string, string>
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), "chophien-uploads-"))
    shop = await Shop.start({ env: { DATA_DIR: dataDir } })
    token = await shop.asMember("ga@vidu.vn")
  }, 300_000)
  afterAll(async () => {
    await shop?.stop()
    await rm(dataDir, { recursive: true, force: true })
  })

  const folder = () => join(dataDir, "files")
  const post = (...pictures: Buffer[]) => {
    const form = new FormData()
    for (const bytes of pictures)
      form.append("files", new Blob([new Uint8Array(bytes)], { type: "image/png" }), "anh.png")
    return fetch(`${shop.backends[0]?.url}/seller/uploads`, { method: "POST", headers: token, body: form })
  }
  const upload = async (...pictures: Buffer[]): Promise<Uploaded["files"]> => {
    const answer = await post(...pictures)
    const body = await answer.json()
    expect([answer.status, checkAnswer(uploadPictures, answer.status, body)]).toEqual([201, []])
    return body.files
  }
  const rows = () =>
    shop.sql<Row>("select id, state, picture_id, file_id, url from seller_upload order by created_at, id")
  const foldersOf = (picture_id: string) =>
    existsSync(folder()) ? readdirSync(folder()).filter((name) => name.startsWith(`${picture_id}_`)) : []
  /** Makes what is stored of a picture two hours old. */
  const age = async (picture_id: string) => {
    const then = new Date(Date.now() - 2 * 3_600_000)
    const paths = [
      join(folder(), "uses", picture_id),
      ...foldersOf(picture_id).map((name) => join(folder(), name, "master.webp")),
    ]
    for (const path of paths) await utimes(path, then, then)
    await shop.sql(
      `update seller_upload set created_at = now() - interval '2 hours', updated_at = now() - interval '2 hours' where picture_id = $1`,
      [picture_id]
    )
  }
  const until = <T>(what: string, read: () => Promise<T>, good: (seen: T) => boolean) =>
    shop.until(what, read, good, 150_000)

  /** Sends pictures and kills the backend after the file was stored and before its row knows. */
  async function dieWhileStoring(...pictures: Buffer[]): Promise<Row[]> {
    const before = (await rows()).map(({ id }) => id)
    const holder = new Client({ connectionString: shop.url })
    await holder.connect()
    try {
      await holder.query("select pg_advisory_lock(4242)")
      await shop.sql(`create function hold_upload() returns trigger language plpgsql as
        $$ begin perform pg_advisory_xact_lock(4242); return new; end $$`)
      await shop.sql(`create trigger hold_upload before update on seller_upload
        for each row when (new.state = 'stored' and old.state = 'storing') execute function hold_upload()`)
      const sent = post(...pictures).then(
        (answer) => answer.status,
        () => "cut off"
      )
      await until(
        "The row of a photo waiting to be finished",
        () =>
          shop.sql<{ n: number }>(
            "select count(*)::int as n from pg_locks where locktype = 'advisory' and not granted"
          ),
        ([waiting]) => (waiting?.n ?? 0) > 0
      )
      await shop.backends[0]?.kill("SIGKILL")
      expect(await sent).toBe("cut off")
    } finally {
      await holder.end()
    }
    await until(
      "The end of the dead process's statement",
      () =>
        shop.sql<{ n: number }>(
          "select count(*)::int as n from pg_locks where locktype = 'advisory' and not granted"
        ),
      ([waiting]) => waiting?.n === 0
    )
    await shop.sql("drop trigger hold_upload on seller_upload")
    await shop.sql("drop function hold_upload")
    await shop.startBackend(0)
    return (await rows()).filter(({ id }) => !before.includes(id))
  }

  it("is found and cleared: the photo without its row, and the row; a picture in use stays", async () => {
    const lost = await newPicture()
    const shown = await newPicture()
    const [ofListing] = await upload(shown)
    expect(ofListing).toBeDefined()
    await shop.sql("update product set thumbnail = $1 where handle = 'ga-den'", [ofListing?.url])
    await shop.sql("delete from seller_upload where url = $1", [ofListing?.url])

    const left = await dieWhileStoring(lost, shown)
    expect(left.map(({ state, file_id }) => [state, file_id])).toEqual([
      ["storing", null],
      ["storing", null],
    ])
    const [first, second] = left
      .map(({ picture_id }) => picture_id)
      .sort((a, b) => foldersOf(a).length - foldersOf(b).length)
    for (const { picture_id } of left) expect(foldersOf(picture_id)).toHaveLength(1)
    expect([first, second].every(Boolean)).toBe(true)

    // Younger than an hour, it may be a slow process: it is let be, and the seller may try again.
    const again = await upload(lost)
    await shop.sql("delete from seller_upload where url = $1", [again[0]?.url])
    expect((await rows()).filter(({ state }) => state === "storing")).toHaveLength(2)

    for (const { picture_id } of left) await age(picture_id)
    await until("The rows going", rows, (seen) => seen.every(({ state }) => state === "stored"))
    const isShown = (picture_id: string) => ofListing?.url.includes(picture_id) === true
    for (const { picture_id } of left) expect(foldersOf(picture_id)).toHaveLength(isShown(picture_id) ? 1 : 0)
    expect(left.filter(({ picture_id }) => isShown(picture_id))).toHaveLength(1)
  })

  it("takes no photo from a seller who has it, when somebody else's process died with the same", async () => {
    const bytes = await newPicture()
    const [own] = await upload(bytes)
    const [left] = await dieWhileStoring(bytes)
    await age(left?.picture_id ?? "")
    await until("The row going", rows, (seen) => seen.every(({ state }) => state === "stored"))
    expect((await rows()).filter(({ url }) => url === own?.url)).toHaveLength(1)
    expect(foldersOf(left?.picture_id ?? "")).toHaveLength(1)
  })

  it("leaves no row whose photo is gone, but those that a listing shows", async () => {
    const [gone, shown, there] = [
      ...(await upload(await newPicture(), await newPicture())),
      ...(await upload(await newPicture())),
    ]
    await shop.sql("update product set thumbnail = $1 where handle = 'che-shan'", [shown?.url])
    for (const file of [gone, shown]) await rm(join(folder(), file?.id ?? ""), { recursive: true })
    await shop.sql("update seller_upload set created_at = now() - interval '2 hours'")
    const urls = await until(
      "The rows being checked",
      async () => {
        const unchecked = await shop.sql("select 1 from seller_upload where checked_at is null")
        return { unchecked: unchecked.length, urls: (await rows()).map(({ url }) => url) }
      },
      ({ unchecked }) => unchecked === 0
    )
    expect(urls.urls).toEqual(expect.arrayContaining([shown?.url, there?.url]))
    expect(urls.urls).not.toContain(gone?.url)
  })

  it("is nothing where a photo is refused: neither the others of its request nor their rows", async () => {
    const before = { rows: (await rows()).length, files: readdirSync(folder()).length }
    const answer = await post(await newPicture(), Buffer.from("not a picture at all"))
    expect(answer.status).toBe(400)
    expect({ rows: (await rows()).length, files: readdirSync(folder()).length }).toEqual(before)
  })
})
