import { execFile } from "node:child_process"
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { promisify } from "node:util"
import sharp from "sharp"
import { picturesOf, readCategories, readMaster, readProducts, readSellers } from "../src/data/read"
import { categoryPicture } from "../src/steps/categories"
import { emblemOf } from "../src/steps/sellers"

const draw = join(__dirname, "../pictures/draw/main.mts")
const masters = join(__dirname, "../pictures/masters")
const products = readProducts()

it("every product has a picture, every third a second one, all large enough", async () => {
  const names = products.map(({ handle }) => picturesOf(handle))
  expect(names.filter((pictures) => pictures.length === 0)).toEqual([])
  expect(names.filter((pictures) => pictures.length > 1).length).toBeGreaterThanOrEqual(
    Math.floor(products.length / 3)
  )
  const sizes = await Promise.all(names.flat().map((name) => sharp(readMaster(name)).metadata()))
  expect(
    sizes.filter(({ format, width, height }) => format !== "webp" || width < 1000 || height < 1000)
  ).toEqual([])
})

it("every seller has an emblem and every category a picture", async () => {
  for (const name of [
    ...readSellers().map(({ handle }) => emblemOf(handle)),
    ...readCategories().map(categoryPicture),
  ]) {
    const { format, width } = await sharp(readMaster(name)).metadata()
    expect({ name, format, wide: width >= 480 }).toEqual({ name, format: "webp", wide: true })
  }
})

it("sellers are told apart by what stands in their emblems, not by the name alone", async () => {
  /** The middle of an emblem, above the name, small. */
  const signOf = async (handle: string) => {
    const master = readMaster(emblemOf(handle))
    const { width = 0 } = await sharp(master).metadata()
    const [left, top, side] = [0.32, 0.26, 0.36].map((share) => Math.round(share * width))
    return await sharp(master)
      .extract({ left: left ?? 0, top: top ?? 0, width: side ?? 0, height: side ?? 0 })
      .resize(32, 32)
      .removeAlpha()
      .raw()
      .toBuffer()
  }
  const signs = await Promise.all(
    readSellers().map(async ({ handle }) => ({ handle, pixels: await signOf(handle) }))
  )
  const alike = signs.flatMap((one, at) =>
    signs.slice(at + 1).flatMap((other) => {
      const difference = one.pixels.reduce(
        (sum, value, i) => sum + Math.abs(value - (other.pixels[i] ?? 0)),
        0
      )
      return difference / one.pixels.length < 12 ? [`${one.handle} ${other.handle}`] : []
    })
  )
  expect(alike).toEqual([])
})

it("no two pictures are the same, none is orphaned, together they are light", () => {
  const files = ["products", "sellers"].flatMap((folder) =>
    readdirSync(join(masters, folder)).map((file) => join(masters, folder, file))
  )
  expect(new Set(files.map((file) => readFileSync(file, "base64"))).size).toBe(files.length)
  expect(files).toHaveLength(
    products.flatMap(({ handle }) => picturesOf(handle)).length + readSellers().length
  )
  expect(files.reduce((sum, file) => sum + statSync(file).size, 0)).toBeLessThan(8_000_000)
})

describe("drawing a picture with text on it, on a machine without fonts", () => {
  const folders = [0, 1].map(() => mkdtempSync(join(tmpdir(), "chophien-pictures-")))
  const name = "products/tra-xanh-sencha-dao-xa-1"
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  })

  it("gives the same bytes each time, and the picture that is kept", async () => {
    for (const folder of folders) {
      await promisify(execFile)(process.execPath, [draw, "--into", folder, name], {
        env: { ...process.env, FONTCONFIG_FILE: "/dev/null", NODE_OPTIONS: "" },
      })
    }
    const [first, second] = folders.map((folder) => readFileSync(join(folder, `${name}.webp`)))
    expect(first?.equals(second ?? Buffer.alloc(0))).toBe(true)
    const pixels = (bytes: Buffer) => sharp(bytes).removeAlpha().raw().toBuffer()
    const [drawn, kept] = await Promise.all([pixels(first ?? Buffer.alloc(0)), pixels(readMaster(name))])
    expect(drawn.length).toBe(kept.length)
    const difference =
      drawn.reduce((sum, value, at) => sum + Math.abs(value - (kept[at] ?? 0)), 0) / drawn.length
    expect(difference).toBeLessThan(2)
  })
})
